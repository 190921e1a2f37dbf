/** One analysis, whole and consistent: an immutable session whose every verb returns a new one. */
@NullMarked
package separatrix.session;

import org.jspecify.annotations.NullMarked;
