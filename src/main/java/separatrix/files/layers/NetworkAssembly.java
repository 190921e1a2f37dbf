package separatrix.files.layers;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import separatrix.files.Convention;
import separatrix.files.Convention.Source;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NamedTensors;
import separatrix.files.Question.Subject;
import separatrix.files.Refusals;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;

/**
 * Makes a network of what was found in a file: one of its recurrent layers, a linear readout of the
 * units, a stored initial state, each under conventions that are told.
 */
public final class NetworkAssembly {
  private static final int SHOWN = 8;

  private final NamedTensors file;
  private final Findings findings;
  private final Answers answers;
  private final List<String> notes;
  private final Set<String> used = new LinkedHashSet<>();

  private NetworkAssembly(NamedTensors file, Findings findings, ImportChoices choices) {
    this.file = file;
    this.findings = findings;
    this.answers = new Answers(choices);
    this.notes = new ArrayList<>(file.notes());
    notes.addAll(findings.notes());
  }

  /** The network called `name` that `findings` in `file` make under `choices`. */
  public static ImportedNetwork network(
      NamedTensors file, Findings findings, String name, ImportChoices choices)
      throws UnreadableNetworkException {
    return new NetworkAssembly(file, findings, choices).network(name);
  }

  private ImportedNetwork network(String name) throws UnreadableNetworkException {
    LayerSource source = layer();
    LayerWeights weights = Refusals.checked(source.weights());
    weights.check();
    used.addAll(weights.tensors());
    notes.add(weights.describe());
    Cell cell = Refusals.checked(() -> new LayerCell(weights, answers).cell());
    Readout readout = readout(cell);
    Vector initial = initialState(source, cell);
    noteUnused();
    RecurrentNetwork network = Refusals.checked(() -> new RecurrentNetwork(cell, readout, initial));
    List<Convention> conventions = new ArrayList<>(findings.conventions());
    conventions.addAll(answers.taken());
    return new ImportedNetwork(network, name, "", notes, conventions);
  }

  private LayerSource layer() throws UnreadableNetworkException {
    if (findings.layers().isEmpty()) {
      throw new UnreadableNetworkException(
          "No recurrent layer was found among %s; save the recurrent layer's weights under its framework's own names."
              .formatted(Refusals.listed(file.tensors().keySet())));
    }
    List<String> names = findings.layers().stream().map(LayerSource::name).toList();
    String chosen = names.getFirst();
    if (names.size() > 1 || answers.hasChosen(Subject.LAYER)) {
      chosen =
          answers.any(
              Subject.LAYER,
              Preset.assumed("The file has several recurrent layers: which one?", names, chosen));
    }
    int index = names.indexOf(chosen);
    if (index < 0) {
      throw new UnreadableNetworkException(
          "There is no recurrent layer %s; choose among %s."
              .formatted(quoted(chosen), Refusals.listed(names)));
    }
    return findings.layers().get(index);
  }

  private Readout readout(Cell cell) throws UnreadableNetworkException {
    ReadoutSearch search = new ReadoutSearch(file, findings.linears(), cell.units());
    List<String> options = new ArrayList<>(search.candidates());
    options.add(ReadoutSearch.NONE);
    boolean isOpen = search.candidates().size() > 1;
    String chosen =
        answers.any(
            Subject.READOUT,
            new Preset(
                isOpen ? "Several matrices fit the units: which is the readout?" : "The readout",
                options,
                search.likely(),
                isOpen ? Source.ASSUMED : Source.FILE));
    Readout readout = search.readout(chosen, used);
    notes.add(
        chosen.equals(ReadoutSearch.NONE)
            ? "The outputs are the units themselves: no readout was taken from the file."
            : "The readout is %s, with %d outputs.".formatted(quoted(chosen), readout.outputs()));
    return switch (cell) {
      case Leaky leaky when leaky.form() == Leaky.Form.INSIDE ->
          new Readout(readout.weights(), readout.bias(), leaky.activation());
      default -> readout;
    };
  }

  private Vector initialState(LayerSource layer, Cell cell) throws UnreadableNetworkException {
    InitialStateSearch search = new InitialStateSearch(file, layer, cell.units(), cell.stateSize());
    Vector state = search.state();
    used.addAll(search.found());
    notes.addAll(search.notes());
    return state;
  }

  private void noteUnused() {
    List<String> unused =
        file.tensors().keySet().stream().filter(name -> !used.contains(name)).toList();
    if (!unused.isEmpty()) {
      notes.add("Not used: " + Refusals.listed(unused) + ".");
    }
    file.refused().values().stream().limit(SHOWN).forEach(notes::add);
  }
}
