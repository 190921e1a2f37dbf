/**
 * Whether a network was understood: its steps against a run that its framework recorded, and which
 * other conventions would make a difference vanish.
 */
@NullMarked
package separatrix.files.check;

import org.jspecify.annotations.NullMarked;
