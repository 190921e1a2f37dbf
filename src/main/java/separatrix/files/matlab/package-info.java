/** MATLAB's files: the older form (versions 5 to 7), and HDF5 in MATLAB's way (version 7.3). */
@NullMarked
package separatrix.files.matlab;

import org.jspecify.annotations.NullMarked;
