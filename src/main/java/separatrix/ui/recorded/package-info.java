/// The card of recorded activity: what is in the file, how its axes were read, and which of its
/// components are seen.
@NullMarked
package separatrix.ui.recorded;

import org.jspecify.annotations.NullMarked;
