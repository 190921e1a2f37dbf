/// The pane at the bottom: what goes in, what comes out and how fast the state moves, over time.
///
/// A [Strip] is a list of [Lane]s of plain values; [StripLayout] gives each its place,
/// [StripPainter] draws them once and [CursorPainter] draws what moves. [TimeStripViewModel] makes
/// the strip of the trial that the workspace plays; scrubbing here moves the cursor everywhere.
@NullMarked
package separatrix.ui.timestrip;

import org.jspecify.annotations.NullMarked;
