/// What is drawn, independent of who draws it.
///
/// Read [SceneDescription] first: an immutable value of [Polylines], [Marker]s, [Arrow]s and
/// [Axes], all in data coordinates that some projection has already brought to three numbers. A
/// [Camera] looks at it; [Camera#on] gives the [ScreenView] that turns points into pixels.
/// [SoftwareRenderer] draws pixels, [PngPicture] and [SvgPicture] draw files, and the window
/// draws triangles; [LabelLayout] and [AxesBox] say where text and grid lines go for all of
/// them. What can be pointed at is a [SceneItem].
@NullMarked
package separatrix.scene;

import org.jspecify.annotations.NullMarked;
