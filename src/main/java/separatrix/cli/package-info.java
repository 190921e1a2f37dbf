/**
 * Words on a terminal: one class per command, and the only room that prints.
 *
 * <p>{@link separatrix.cli.Commands} is the way in. A command asks the same {@link
 * separatrix.session.Session} verbs that the window does. Results go to standard output; bad input
 * ends with status 2 and one line on standard error.
 */
@NullMarked
package separatrix.cli;

import org.jspecify.annotations.NullMarked;
