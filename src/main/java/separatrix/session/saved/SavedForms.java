package separatrix.session.saved;

import java.util.List;
import separatrix.dynamics.Trajectory;
import separatrix.files.records.RecordForms;
import separatrix.fixedpoint.FixedPoint;
import separatrix.projection.Projection;
import separatrix.session.Session;
import separatrix.session.TrainingTimeline.Moment;
import separatrix.task.Task;
import separatrix.task.Tasks;
import separatrix.task.Trial;
import separatrix.topology.BasinSlice;
import separatrix.topology.Run;

/** What there is to know about the types of a session beyond what their declarations say. */
final class SavedForms {
  private SavedForms() {}

  /** For one writing or reading of a file. */
  static RecordForms fresh() {
    return of(PointForm.fresh());
  }

  static RecordForms of(PointForm points) {
    List<Class<?>> tasks = Tasks.all().stream().<Class<?>>map(Task::getClass).toList();
    return RecordForms.plain()
        .with(FixedPoint.class, points)
        .with(Session.class, new SessionForm(points))
        .with(Moment.class, new MomentForm(points))
        .with(Projection.class, new ProjectionForm())
        .with(BasinSlice.class, new SliceForm())
        .withKinds(Task.class, tasks)
        .withUnbounded(Trajectory.class, Trial.class, Run.class);
  }
}
