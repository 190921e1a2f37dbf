/// The pane for kicks: push a state off its place and see where the flow takes it.
///
/// [PerturbViewModel] offers the [DirectionChoice]s that the selection allows, makes the requests
/// and lists what became of them as [KickLine]s.
@NullMarked
package separatrix.ui.perturb;

import org.jspecify.annotations.NullMarked;
