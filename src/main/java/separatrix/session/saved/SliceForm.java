package separatrix.session.saved;

import java.lang.reflect.Type;
import java.util.List;
import separatrix.files.JsonNode;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.records.Form;
import separatrix.files.records.RecordReader;
import separatrix.files.records.RecordWriter;
import separatrix.topology.BasinPainter;
import separatrix.topology.BasinSlice;
import separatrix.topology.Destination;

/** A painted plane, by what it is made of. */
final class SliceForm implements Form<BasinSlice> {

  /** What a painted plane is made of. */
  private record Painted(
      BasinPainter.Plane plane, List<Integer> places, List<Destination> legend) {}

  @Override
  public JsonNode write(BasinSlice slice, RecordWriter to) {
    return to.write(new Painted(slice.plane(), slice.places(), slice.legend()), Painted.class);
  }

  @Override
  public BasinSlice read(JsonNode node, String place, RecordReader from)
      throws UnreadableNetworkException {
    Painted painted = from.read(node, Painted.class, place);
    Fitting.require(
        painted.plane().resolution() <= 4096, place, "at most 4096 cells a side are due");
    return Fitting.checked(
        place, () -> BasinSlice.of(painted.plane(), painted.places(), painted.legend()));
  }

  @Override
  public List<Type> parts() {
    return List.of(Painted.class);
  }
}
