package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/**
 * Our own form: a JSON object with `format`, `version`, `name`, `task`, `notes`, `cell`, `readout`
 * and `initialState`, and from version 2 on `checkpoints` and `training`, described in the README.
 * Numbers come back exactly as they went out. Version 1 is decimals throughout; checkpoints, and
 * networks too large to be read by eye, are packed, in version 3 in single precision where nothing
 * is lost by it.
 */
public final class NetworkJson implements NetworkImporter {
  static final String FORMAT = "separatrix-network";
  static final int VERSION = 1;

  /** Had checkpoints and a training run, which version 1 does not know; no longer written. */
  static final int TRAINED_VERSION = 2;

  /** Written where anything is packed: version 2 does not know packed single precision. */
  static final int PACKED_VERSION = 3;

  /** A network with more recurrent weights is packed. */
  private static final long MOST_DECIMALS = 20_000;

  private static final Set<String> FIELDS =
      Set.of(
          "format",
          "version",
          "name",
          "task",
          "notes",
          "conventions",
          "cell",
          "readout",
          "initialState");
  private static final Set<String> TRAINED_FIELDS = Set.of("checkpoints", "training");

  @Override
  public String format() {
    return "Separatrix JSON";
  }

  @Override
  public boolean recognises(SourceFile file) {
    byte[] bytes = file.bytes();
    boolean hasMark = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
    int at = hasMark ? 3 : 0;
    while (at < bytes.length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    return at < bytes.length && bytes[at] == '{';
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    JsonFields top = JsonFields.top(JsonNode.read(file.bytes()));
    Set<String> known = new HashSet<>(FIELDS);
    known.addAll(version(top) == VERSION ? Set.of() : TRAINED_FIELDS);
    top.mayHave(known);
    Cell cell = Refusals.checked(() -> CellJson.read(top.object("cell")));
    String name = top.textOrEmpty("name");
    List<String> notes = new ArrayList<>(top.texts("notes"));
    if (!choices.answers().isEmpty()) {
      notes.add("The file says everything itself: the choices given were not needed.");
    }
    return new ImportedNetwork(
        network(top, cell),
        name.isEmpty() ? file.stem() : name,
        top.textOrEmpty("task"),
        notes,
        ConventionsJson.read(top),
        top.has("checkpoints") ? TrainingJson.checkpoints(top) : List.of());
  }

  /** The network in `json`, whose cell is this. */
  static RecurrentNetwork network(JsonFields json, Cell cell) throws UnreadableNetworkException {
    Readout readout =
        json.has("readout")
            ? Refusals.checked(() -> readout(json.object("readout")))
            : Readout.identity(cell.units());
    Vector initial =
        json.has("initialState") ? json.vector("initialState") : Vector.zeros(cell.stateSize());
    return Refusals.checked(() -> new RecurrentNetwork(cell, readout, initial));
  }

  /** Writes the network to `path`, replacing what is there. */
  public static void write(ImportedNetwork network, Path path) throws IOException {
    WholeFile.text(
        path,
        out -> {
          write(network, out, _ -> {});
        });
  }

  /** The network as text. */
  public static String text(ImportedNetwork network) {
    return text(network, _ -> {});
  }

  /** The network as text, and what `training` writes beside it, if it does. */
  static String text(ImportedNetwork network, Consumer<JsonText> training) {
    StringWriter out = new StringWriter();
    try {
      write(network, out, training);
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory does not refuse text.", impossible);
    }
    return out.toString();
  }

  private static void write(ImportedNetwork imported, Writer out, Consumer<JsonText> training)
      throws IOException {
    JsonText json = new JsonText(out);
    boolean isLarge = recurrentWeights(imported.network().cell()) > MOST_DECIMALS;
    boolean isPlain = imported.checkpoints().isEmpty() && !isLarge;
    json.beginObject()
        .text("format", FORMAT)
        .whole("version", isPlain ? VERSION : PACKED_VERSION)
        .text("name", imported.name())
        .text("task", imported.task())
        .texts("notes", imported.notes());
    ConventionsJson.write(json, imported.conventions());
    if (isLarge) {
      json.packed();
    }
    body(json, imported.network());
    json.unpacked();
    if (!imported.checkpoints().isEmpty()) {
      TrainingJson.write(json, imported.checkpoints());
    }
    training.accept(json);
    json.endObject().end();
  }

  private static long recurrentWeights(Cell cell) {
    return switch (cell) {
      case Vanilla c -> size(c.recurrentWeights());
      case Leaky c -> size(c.recurrentWeights());
      case Ugrnn c -> size(c.recurrentWeights());
      case Gru c -> size(c.recurrentWeights());
      case Lstm c -> size(c.recurrentWeights());
      case Stacked c -> c.layers().stream().mapToLong(NetworkJson::recurrentWeights).sum();
    };
  }

  private static long size(Matrix matrix) {
    return (long) matrix.rows() * matrix.columns();
  }

  /** Writes the fields `cell`, `readout` and `initialState`. */
  static void body(JsonText json, RecurrentNetwork network) throws IOException {
    CellJson.write(json, network.cell());
    Readout readout = network.readout();
    json.beginObject("readout")
        .matrix("weights", readout.weights())
        .vector("bias", readout.bias())
        .text("activation", Words.of(readout.activation()))
        .endObject()
        .vector("initialState", network.initialState());
  }

  private static int version(JsonFields top) throws UnreadableNetworkException {
    if (!top.has("format") || !top.text("format").equals(FORMAT)) {
      throw new UnreadableNetworkException(
          "The JSON does not say \"format\": \"%s\"; a network saved by Separatrix, or written as its README says, is due."
              .formatted(FORMAT));
    }
    double version = top.number("version");
    if (version != VERSION && version != TRAINED_VERSION && version != PACKED_VERSION) {
      throw new UnreadableNetworkException(
          "The file is of version %s, this program reads versions %d to %d; open it with a newer Separatrix."
              .formatted(quoted(Double.toString(version)), VERSION, PACKED_VERSION));
    }
    return (int) version;
  }

  private static Readout readout(JsonFields json) throws UnreadableNetworkException {
    json.mayHave(Set.of("weights", "bias", "activation"));
    Activation activation =
        json.has("activation")
            ? Words.constant(Activation.class, "activation", json.text("activation"))
            : Activation.IDENTITY;
    return new Readout(json.matrix("weights"), json.vector("bias"), activation);
  }
}
