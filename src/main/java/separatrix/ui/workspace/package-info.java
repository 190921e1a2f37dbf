/**
 * What the panes of the window share, without any control.
 *
 * <p>{@code Workspace} is the one observable: the current session, what is selected and hovered,
 * playback, view settings, notices and running work. Its verbs start {@link BackgroundWork}, the
 * only door between the threads that compute and the one that shows; every property here belongs to
 * the latter.
 */
@NullMarked
package separatrix.ui.workspace;

import org.jspecify.annotations.NullMarked;
