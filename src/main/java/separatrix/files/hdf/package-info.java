/**
 * Reads HDF5 files, as far as Keras and MATLAB write them: groups, arrays of numbers (in one piece,
 * compact or in chunks, packed by deflate and shuffle), attributes of text. Written after the HDF5
 * File Format Specification, version 3. Every address and length is checked before it is followed,
 * no object is entered twice, and what unpacks is counted.
 */
@NullMarked
package separatrix.files.hdf;

import org.jspecify.annotations.NullMarked;
