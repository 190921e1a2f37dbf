/** Flax's checkpoints: a tree of parameters in MessagePack. */
@NullMarked
package separatrix.files.flax;

import org.jspecify.annotations.NullMarked;
