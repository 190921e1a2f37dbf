/** Keras's files: HDF5 of version 2, and the zip archive around HDF5 of version 3. */
@NullMarked
package separatrix.files.keras;

import org.jspecify.annotations.NullMarked;
