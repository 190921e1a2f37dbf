/// What the panes draw with: a themed sheet, ticks and numbers in words.
///
/// [PlotSurface] is a canvas that takes its colours and its font from the style sheet and asks a
/// [Painter] to fill it; [NumberAxis] says where ticks go; [Figures] writes numbers for people.
@NullMarked
package separatrix.ui.plot;

import org.jspecify.annotations.NullMarked;
