/// The pane for a live run: hold inputs, send pulses, see the state follow.
///
/// [LiveInputViewModel] has a [Channel] for each input of the network; the run itself belongs to
/// the workspace.
@NullMarked
package separatrix.ui.input;

import org.jspecify.annotations.NullMarked;
