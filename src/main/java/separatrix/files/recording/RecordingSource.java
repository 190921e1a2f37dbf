package separatrix.files.recording;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Refusals;
import separatrix.files.UnreadableNetworkException;

/**
 * A file with arrays that may be recordings, each to be read in any order of its axes. Large ones
 * stay on the disk.
 */
public final class RecordingSource {
  private static final List<String> USUAL =
      List.of("states", "activity", "rates", "hidden", "firing_rates", "data", "x");

  /** Numbers by their flat index. */
  @FunctionalInterface
  interface Flat {
    double at(long index);
  }

  private final String name;
  private final Map<String, ArchivedArray> entries = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  // A table says itself what is what.
  private final List<Recording> tables;

  private RecordingSource(String name, List<Recording> tables) {
    this.name = name;
    this.tables = List.copyOf(tables);
  }

  static RecordingSource table(Recording recording) {
    return new RecordingSource(recording.name(), List.of(recording));
  }

  /** The one array of a file, wherever its numbers are. */
  static RecordingSource array(String name, long[] shape, long[] strides, Flat numbers) {
    RecordingSource source = new RecordingSource(name, List.of());
    source.entries.put("", new ArchivedArray(shape, strides, () -> numbers));
    return source;
  }

  /** The arrays of two or three axes among these. */
  static RecordingSource arrays(String name, ArchivedArrays archived) {
    RecordingSource source = new RecordingSource(name, List.of());
    archived
        .arrays()
        .forEach(
            (key, array) -> {
              if (array.shape().length == 3 || array.shape().length == 2) {
                source.entries.put(key, array);
              }
            });
    source.refused.putAll(archived.refused());
    return source;
  }

  /** The file's name. */
  public String name() {
    return name;
  }

  /** The arrays to choose from; a table has none. */
  public List<StoredArray> arrays() {
    return entries.entrySet().stream()
        .map(entry -> stored(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static StoredArray stored(String name, ArchivedArray array) {
    return new StoredArray(name, Arrays.stream(array.shape()).boxed().toList());
  }

  /** Whether something in it is likely a recording, and not a matrix of weights. */
  public boolean isLikely() {
    return !tables.isEmpty()
        || entries.entrySet().stream()
            .anyMatch(
                entry -> entry.getValue().shape().length == 3 || USUAL.contains(entry.getKey()));
  }

  /** The name of the array that is taken where none is named. */
  public String likely() {
    for (String usual : USUAL) {
      if (entries.containsKey(usual)) {
        return usual;
      }
    }
    for (Map.Entry<String, ArchivedArray> entry : entries.entrySet()) {
      if (entry.getValue().shape().length == 3) {
        return entry.getKey();
      }
    }
    if (entries.isEmpty() && refused.size() == 1) {
      return refused.keySet().iterator().next();
    }
    return entries.isEmpty() ? "states" : entries.keySet().iterator().next();
  }

  /**
   * A recording.
   *
   * @param variable the array's name; empty for the likely one
   */
  public Recording recording(AxisOrder order, String variable) throws UnreadableNetworkException {
    if (!tables.isEmpty()) {
      return tables.getFirst();
    }
    String chosen = variable.isEmpty() && !entries.containsKey("") ? likely() : variable;
    ArchivedArray entry = entries.get(chosen);
    if (entry == null) {
      throw new UnreadableNetworkException(
          refused.getOrDefault(
              chosen,
              "There is no recording %s; arrays of two or three axes are %s, choose one."
                  .formatted(quoted(chosen), Refusals.listed(entries.keySet()))));
    }
    return recording(entry, order);
  }

  private Recording recording(ArchivedArray entry, AxisOrder order)
      throws UnreadableNetworkException {
    long[] shape = entry.shape();
    if (shape.length != 2 && shape.length != 3) {
      throw new UnreadableNetworkException(
          "%s has %d axes; trials × steps × units, or steps × units, are due."
              .formatted(quoted(name), shape.length));
    }
    for (long size : shape) {
      if (size < 1 || size > Integer.MAX_VALUE) {
        throw new UnreadableNetworkException(
            "%s has the shape %s; every axis needs 1 to %d entries."
                .formatted(quoted(name), Arrays.toString(shape), Integer.MAX_VALUE));
      }
    }
    long[] strides = entry.strides();
    Flat numbers = entry.numbers().make();
    if (shape.length == 2) {
      int steps = order.stepsAxis() < order.unitsAxis() ? 0 : 1;
      long ofStep = strides[steps];
      long ofUnit = strides[1 - steps];
      return new Recording(
          name,
          1,
          (int) shape[steps],
          (int) shape[1 - steps],
          (_, step, unit) -> numbers.at(step * ofStep + unit * ofUnit));
    }
    long ofTrial = strides[order.trialsAxis()];
    long ofStep = strides[order.stepsAxis()];
    long ofUnit = strides[order.unitsAxis()];
    return new Recording(
        name,
        (int) shape[order.trialsAxis()],
        (int) shape[order.stepsAxis()],
        (int) shape[order.unitsAxis()],
        (trial, step, unit) -> numbers.at(trial * ofTrial + step * ofStep + unit * ofUnit));
  }
}
