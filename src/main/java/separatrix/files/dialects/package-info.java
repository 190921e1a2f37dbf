/**
 * The names that programs give to weights, one class each. A {@link
 * separatrix.files.dialects.Dialect} looks at the tensors of any file, whatever its format, and
 * finds the layers among them; {@link separatrix.files.dialects.Dialects} is the list.
 */
@NullMarked
package separatrix.files.dialects;

import org.jspecify.annotations.NullMarked;
