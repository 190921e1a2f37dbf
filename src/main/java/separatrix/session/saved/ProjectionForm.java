package separatrix.session.saved;

import java.util.List;
import separatrix.files.JsonNode;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.records.Form;
import separatrix.files.records.RecordReader;
import separatrix.files.records.RecordWriter;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.projection.AxesProjection;
import separatrix.projection.Projection;

/** A view on axes, by what it is made of. */
final class ProjectionForm implements Form<Projection> {

  /** What a view on axes is made of. */
  private record Axes(Vector origin, Matrix axes, List<String> names, Matrix covariance) {}

  @Override
  public JsonNode write(Projection projection, RecordWriter to) {
    if (projection instanceof AxesProjection view) {
      return to.write(
          new Axes(view.origin(), view.axes(), view.names(), view.covariance()), Axes.class);
    }
    throw new IllegalArgumentException(
        projection.getClass() + " has no form in a session; a view on axes is due.");
  }

  @Override
  public Projection read(JsonNode node, String place, RecordReader from)
      throws UnreadableNetworkException {
    Axes view = from.read(node, Axes.class, place);
    return Fitting.checked(
        place,
        () ->
            AxesProjection.onUnitAxes(view.origin(), view.axes(), view.names(), view.covariance()));
  }

  @Override
  public List<java.lang.reflect.Type> parts() {
    return List.of(Axes.class);
  }
}
