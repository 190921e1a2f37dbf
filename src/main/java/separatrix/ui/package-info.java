/**
 * The window: everything JavaFX.
 *
 * <p>{@code ui.workspace} holds what all panes share, {@code ui.main} the window around them,
 * {@code ui.scene} the picture of the state space, and each other sub-package one pane. Panes talk
 * to the workspace, never to each other.
 */
@NullMarked
package separatrix.ui;

import org.jspecify.annotations.NullMarked;
