/** What tests of several panes share: a small workspace, and a window with every pane. */
@NullMarked
package separatrix.ui.testing;

import org.jspecify.annotations.NullMarked;
