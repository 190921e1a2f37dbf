/**
 * Bytes to networks and back.
 *
 * <p>Every file is taken as hostile: nothing in it is ever executed or resolved to a class, every
 * length is checked before memory is taken for it, and a file that cannot be read is refused with
 * one sentence ({@link separatrix.files.UnreadableNetworkException}).
 */
@NullMarked
package separatrix.files;

import org.jspecify.annotations.NullMarked;
