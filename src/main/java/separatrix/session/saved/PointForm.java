package separatrix.session.saved;

import static separatrix.session.saved.Fitting.checked;
import static separatrix.session.saved.Fitting.require;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import separatrix.dynamics.Linearization;
import separatrix.dynamics.Mode;
import separatrix.files.JsonNode;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.records.Form;
import separatrix.files.records.RecordReader;
import separatrix.files.records.RecordWriter;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;

/**
 * A fixed point with its eigenvalues. Its Jacobian and the vectors of its modes are worked out
 * again from the network and the state, as the search worked them out; they would take the room of
 * three matrices a point. A point that several parts of a session share is kept once.
 *
 * @param network whose point it is, where it is known
 * @param written the points so far and their numbers, while a session is written
 * @param read the points so far, while a session is read
 */
record PointForm(
    Optional<RecurrentNetwork> network,
    IdentityHashMap<FixedPoint, Integer> written,
    List<FixedPoint> read)
    implements Form<FixedPoint> {
  private static final String LINEARIZATION = "linearization";

  /** What is kept of a linearization. */
  private record Kept(List<Complex> eigenvalues, int index) {}

  static PointForm fresh() {
    return new PointForm(Optional.empty(), new IdentityHashMap<>(), new ArrayList<>());
  }

  /** The same points so far, and from here on points of this network. */
  PointForm of(RecurrentNetwork other) {
    return new PointForm(Optional.of(other), written, read);
  }

  @Override
  public JsonNode write(FixedPoint point, RecordWriter to) {
    Integer known = written.get(point);
    if (known != null) {
      return new JsonNode.Real(known);
    }
    written.put(point, written.size());
    Linearization at = point.linearization();
    Map<String, JsonNode> fields = to.fields(point, Set.of(LINEARIZATION));
    fields.put(
        LINEARIZATION,
        to.write(
            new Kept(at.spectrum().modes().stream().map(Mode::eigenvalue).toList(), at.index()),
            Kept.class));
    return new JsonNode.Fields(fields);
  }

  @Override
  public FixedPoint read(JsonNode node, String place, RecordReader from)
      throws UnreadableNetworkException {
    if (node instanceof JsonNode.Real(double number)) {
      require(
          number >= 0 && number < read.size() && number == Math.rint(number),
          place,
          "it names a point that was not told of before");
      return read.get((int) number);
    }
    Map<String, JsonNode> fields = from.fields(node, place);
    Vector state = vector(fields, "state", place, from);
    Vector input = vector(fields, "input", place, from);
    Kept kept = kept(fields, place, from);
    Map<String, Object> given = new HashMap<>();
    given.put("state", state);
    given.put("input", input);
    given.put(LINEARIZATION, linearization(state, input, kept, place));
    FixedPoint point = (FixedPoint) from.record(fields, FixedPoint.class, given, place);
    read.add(point);
    return point;
  }

  private static Vector vector(
      Map<String, JsonNode> fields, String name, String place, RecordReader from)
      throws UnreadableNetworkException {
    return from.read(from.field(fields, name, place), Vector.class, place + "." + name);
  }

  private static Kept kept(Map<String, JsonNode> fields, String place, RecordReader from)
      throws UnreadableNetworkException {
    String here = place + "." + LINEARIZATION;
    return from.read(from.field(fields, LINEARIZATION, place), Kept.class, here);
  }

  private Linearization linearization(Vector state, Vector input, Kept kept, String place)
      throws UnreadableNetworkException {
    RecurrentNetwork of =
        network.orElseThrow(() -> new IllegalStateException("A point was read without network."));
    int n = of.cell().stateSize();
    require(
        state.size() == n && input.size() == of.cell().inputSize() && state.isFinite(),
        place,
        "the network has %d state coordinates and %d inputs".formatted(n, of.cell().inputSize()));
    require(kept.eigenvalues().size() == n, place, "%d eigenvalues are due".formatted(n));
    Linearization now = checked(place, () -> Linearization.at(of.under(input), state));
    return KeptSpectrum.of(kept.eigenvalues(), kept.index(), now);
  }

  @Override
  public List<Type> parts() {
    return List.of(Kept.class, Matrix.class);
  }
}
