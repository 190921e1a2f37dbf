/// The pane at the left: networks, trials, and the table of fixed points.
///
/// [PointsViewModel] turns the session's fixed points into [PointRow]s, with a sentence on how
/// complete they are; [LibraryViewModel] lists the networks of the [NetworkShelf] and the trials of
/// the session.
@NullMarked
package separatrix.ui.points;

import org.jspecify.annotations.NullMarked;
