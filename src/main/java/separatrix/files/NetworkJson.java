package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;

/**
 * Our own form: a JSON object with `format`, `version`, `name`, `task`, `notes`, `cell`, `readout`
 * and `initialState`, described in the README. Numbers come back exactly as they went out.
 */
public final class NetworkJson implements NetworkImporter {
  static final String FORMAT = "separatrix-network";
  static final int VERSION = 1;
  private static final Set<String> FIELDS =
      Set.of("format", "version", "name", "task", "notes", "cell", "readout", "initialState");

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
    checkFormat(top);
    top.mayHave(FIELDS);
    Cell cell = TorchNames.checked(() -> CellJson.read(top.object("cell")));
    Readout readout =
        top.has("readout")
            ? TorchNames.checked(() -> readout(top.object("readout")))
            : Readout.identity(cell.units());
    Vector initial =
        top.has("initialState") ? top.vector("initialState") : Vector.zeros(cell.stateSize());
    String name = top.textOrEmpty("name");
    List<String> notes = new ArrayList<>(top.texts("notes"));
    if (!choices.answers().isEmpty()) {
      notes.add("The file says everything itself: the choices given were not needed.");
    }
    return new ImportedNetwork(
        TorchNames.checked(() -> new RecurrentNetwork(cell, readout, initial)),
        name.isEmpty() ? file.stem() : name,
        top.textOrEmpty("task"),
        notes,
        List.of());
  }

  /** Writes the network to `path`, replacing what is there. */
  public static void write(ImportedNetwork network, Path path) throws IOException {
    try (Writer out = Files.newBufferedWriter(path)) {
      write(network, out);
    }
  }

  /** The network as text. */
  public static String text(ImportedNetwork network) {
    StringWriter out = new StringWriter();
    try {
      write(network, out);
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory does not refuse text.", impossible);
    }
    return out.toString();
  }

  private static void write(ImportedNetwork imported, Writer out) throws IOException {
    RecurrentNetwork network = imported.network();
    JsonText json = new JsonText(out);
    json.beginObject()
        .text("format", FORMAT)
        .whole("version", VERSION)
        .text("name", imported.name())
        .text("task", imported.task())
        .texts("notes", imported.notes());
    CellJson.write(json, network.cell());
    Readout readout = network.readout();
    json.beginObject("readout")
        .matrix("weights", readout.weights())
        .vector("bias", readout.bias())
        .text("activation", Words.of(readout.activation()))
        .endObject()
        .vector("initialState", network.initialState())
        .endObject()
        .end();
  }

  private static void checkFormat(JsonFields top) throws UnreadableNetworkException {
    if (!top.has("format") || !top.text("format").equals(FORMAT)) {
      throw new UnreadableNetworkException(
          "The JSON does not say \"format\": \"%s\"; a network saved by Separatrix, or written as its README says, is due."
              .formatted(FORMAT));
    }
    double version = top.number("version");
    if (version != VERSION) {
      throw new UnreadableNetworkException(
          "The file is of version %s, this program reads version %d; open it with a newer Separatrix."
              .formatted(quoted(Double.toString(version)), VERSION));
    }
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
