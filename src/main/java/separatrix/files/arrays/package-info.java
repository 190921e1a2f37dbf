/** Plain tables of named arrays: NumPy's archives and safetensors. */
@NullMarked
package separatrix.files.arrays;

import org.jspecify.annotations.NullMarked;
