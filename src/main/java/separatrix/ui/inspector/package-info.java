/// The pane at the right: what is known about the thing that is selected.
///
/// [InspectorViewModel] turns the workspace's selection into an [InspectorCard] of plain values;
/// [Words] says it in sentences; [SpectrumPlot] shows a [SpectrumPicture] in the complex plane
/// through a [PlaneWindow] and reports which eigenvalue is pointed at.
@NullMarked
package separatrix.ui.inspector;

import org.jspecify.annotations.NullMarked;
