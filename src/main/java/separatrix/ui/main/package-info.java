/**
 * The window around the panes: menus, tool bar, status bar, notices, themes.
 *
 * <p>Every action is one {@link separatrix.ui.main.Command}; menus, tool bar and the sheet of keys
 * are all made from the same list.
 */
@NullMarked
package separatrix.ui.main;

import org.jspecify.annotations.NullMarked;
