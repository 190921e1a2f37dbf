/** The lists of what is read and written; the first importer that recognises a file reads it. */
@NullMarked
package separatrix.files.formats;

import org.jspecify.annotations.NullMarked;
