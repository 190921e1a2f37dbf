package separatrix.ui.scene;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** Who draws the scene. */
public enum RendererKind {
  /** JavaFX's 3-D, on the graphics hardware. */
  FX3D,
  /** Our own z-buffer, on the processor. */
  SOFTWARE;

  /** FX3D where this machine has it. */
  public static RendererKind automatic() {
    return Platform.isSupported(ConditionalFeature.SCENE3D) ? FX3D : SOFTWARE;
  }

  SceneRenderer create() {
    return switch (this) {
      case FX3D -> new FxSceneRenderer();
      case SOFTWARE -> new SoftwareSceneRenderer();
    };
  }
}
