/** How a controller finds its view. */
@NullMarked
package separatrix.ui.fxml;

import org.jspecify.annotations.NullMarked;
