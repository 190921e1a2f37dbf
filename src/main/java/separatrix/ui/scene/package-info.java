/// The 3-D view: a control that shows a [separatrix.scene.SceneDescription] and lets the hand
/// move it.
///
/// [SceneView] is the control. Behind it stands a [SceneRenderer]: [FxSceneRenderer] draws
/// triangles where JavaFX has 3-D, [SoftwareSceneRenderer] draws pixels where it has none.
/// Text, legend and input are the view's own and the same for both. Nothing is drawn while
/// nothing changes.
@NullMarked
package separatrix.ui.scene;

import org.jspecify.annotations.NullMarked;
