/// The pane of diagrams beside the picture.
///
/// The skeleton is drawn as a graph in layers, linked with the picture and the tables: what is
/// pointed at here is pointed at everywhere.
@NullMarked
package separatrix.ui.diagram;

import org.jspecify.annotations.NullMarked;
