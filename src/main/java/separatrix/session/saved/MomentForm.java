package separatrix.session.saved;

import java.util.Map;
import java.util.Set;
import separatrix.files.JsonNode;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.records.Form;
import separatrix.files.records.RecordReader;
import separatrix.files.records.RecordWriter;
import separatrix.session.TrainingTimeline.Moment;
import separatrix.training.Checkpoint;

/**
 * A moment of a training: its network is read first, for its points are of that network.
 *
 * @param points the points so far
 */
record MomentForm(PointForm points) implements Form<Moment> {
  private static final String CHECKPOINT = "checkpoint";

  @Override
  public JsonNode write(Moment moment, RecordWriter to) {
    return new JsonNode.Fields(to.fields(moment, Set.of()));
  }

  @Override
  public Moment read(JsonNode node, String place, RecordReader from)
      throws UnreadableNetworkException {
    Map<String, JsonNode> fields = from.fields(node, place);
    Checkpoint checkpoint =
        from.read(
            from.field(fields, CHECKPOINT, place), Checkpoint.class, place + "." + CHECKPOINT);
    RecordReader inside = from.with(SavedForms.of(points.of(checkpoint.network())));
    return (Moment) inside.record(fields, Moment.class, Map.of(CHECKPOINT, checkpoint), place);
  }
}
