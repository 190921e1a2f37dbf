/**
 * Values of our own records as files, whole and exact: a record becomes an object with a field for
 * each of its components ({@link separatrix.files.records.RecordWriter}), vectors and matrices go
 * into one block of numbers beside it. What comes back ({@link
 * separatrix.files.records.RecordReader}) is made by the records' own constructors, of the types
 * that the records declare; no name in a file is ever resolved to a class.
 */
@NullMarked
package separatrix.files.records;

import org.jspecify.annotations.NullMarked;
