/// The sheet that says how a network's file was understood, where it can be corrected and compared
/// with a recorded run.
///
/// [ConventionsViewModel] turns the conventions of the session's subject into [ConventionLine]s;
/// the commands are those of the workspace's conventions.
@NullMarked
package separatrix.ui.conventions;

import org.jspecify.annotations.NullMarked;
