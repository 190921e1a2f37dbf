package separatrix.ui.main;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import separatrix.scene.SceneTheme;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.ThemeChoice;

/** Colours and sizes of the whole window, as the user or the desktop wishes. */
final class Appearance {
  /** Text size at scale 1, in points of the style sheet. */
  private static final double TEXT = 13;

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");

  private final Parent root;
  private final ObjectProperty<Preferences> preferences;
  private final ReadOnlyObjectWrapper<SceneTheme> sceneTheme =
      new ReadOnlyObjectWrapper<>(SceneTheme.LIGHT);
  // Held here because the desktop's preferences keep listeners for as long as the program runs.
  private final ObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.LIGHT);

  Appearance(Parent root, ObjectProperty<Preferences> preferences) {
    this.root = root;
    this.preferences = preferences;
    desktop.bind(Platform.getPreferences().colorSchemeProperty());
    desktop.addListener((_, _, _) -> apply());
    preferences.addListener((_, _, _) -> apply());
    apply();
  }

  /** The colours that the 3-D view should take. */
  ReadOnlyObjectProperty<SceneTheme> sceneThemeProperty() {
    return sceneTheme.getReadOnlyProperty();
  }

  private void apply() {
    SceneTheme theme = theme(preferences.get().theme(), desktop.get());
    if (!theme.equals(sceneTheme.get()) || Application.getUserAgentStylesheet() == null) {
      sceneTheme.set(theme);
      String sheet =
          theme.equals(SceneTheme.DARK)
              ? new PrimerDark().getUserAgentStylesheet()
              : new PrimerLight().getUserAgentStylesheet();
      Application.setUserAgentStylesheet(sheet);
      root.pseudoClassStateChanged(DARK, theme.equals(SceneTheme.DARK));
      root.pseudoClassStateChanged(PROJECTOR, theme.equals(SceneTheme.PROJECTOR));
    }
    root.setStyle("-fx-font-size: %.2fpx;".formatted(TEXT * preferences.get().scale()));
  }

  private static SceneTheme theme(ThemeChoice choice, ColorScheme desktop) {
    return switch (choice) {
      case LIGHT -> SceneTheme.LIGHT;
      case DARK -> SceneTheme.DARK;
      case PROJECTOR -> SceneTheme.PROJECTOR;
      case SYSTEM -> desktop == ColorScheme.DARK ? SceneTheme.DARK : SceneTheme.LIGHT;
    };
  }
}
