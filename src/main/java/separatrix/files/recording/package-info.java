/**
 * Recorded activity as data to look at: trials × steps × units out of arrays and tables. Large
 * arrays stay on the disk and are read where they are looked at.
 */
@NullMarked
package separatrix.files.recording;

import org.jspecify.annotations.NullMarked;
