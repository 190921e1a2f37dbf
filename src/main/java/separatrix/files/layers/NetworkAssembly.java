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
import separatrix.files.Limits;
import separatrix.files.NamedTensors;
import separatrix.files.Question.Subject;
import separatrix.files.Refusals;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Stacked;

/**
 * Makes a network of what was found in a file: one of its recurrent layers or several as one, a
 * linear readout of the units, a stored initial state, each under conventions that are told.
 */
public final class NetworkAssembly {
  private static final int SHOWN = 8;

  private final NamedTensors file;
  private final Findings findings;
  private final ImportChoices choices;
  private final Answers answers;
  private final LayerChoice layers;
  private final List<String> notes;
  private final Set<String> used = new LinkedHashSet<>();

  private NetworkAssembly(NamedTensors file, Findings findings, ImportChoices choices) {
    this.file = file;
    this.findings = findings;
    this.choices = choices;
    this.answers = new Answers(choices);
    this.layers = new LayerChoice(findings, answers);
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
    if (findings.layers().isEmpty()) {
      throw new UnreadableNetworkException(
          "No recurrent layer was found among %s; save the recurrent layer's weights under its framework's own names."
              .formatted(Refusals.listed(file.tensors().keySet())));
    }
    List<LayerSource> sources = layers.layers();
    List<Cell> cells = new ArrayList<>();
    List<Answers> asked = new ArrayList<>();
    for (LayerSource source : sources) {
      Answers own = new Answers(choices);
      cells.add(cell(layers.weights(source), own));
      asked.add(own);
    }
    answers.takeOver(sources.stream().map(LayerSource::name).toList(), asked);
    Cell cell = cells.size() == 1 ? cells.getFirst() : Refusals.checked(() -> new Stacked(cells));
    Readout readout = readout(cell);
    Vector initial = initialState(sources, cell);
    noteUnused();
    RecurrentNetwork network = Refusals.checked(() -> new RecurrentNetwork(cell, readout, initial));
    List<Convention> conventions = new ArrayList<>(findings.conventions());
    conventions.addAll(answers.taken());
    return new ImportedNetwork(network, name, "", notes, conventions);
  }

  private Cell cell(LayerWeights weights, Answers own) throws UnreadableNetworkException {
    used.addAll(weights.tensors());
    notes.add(weights.describe());
    return Refusals.checked(() -> new LayerCell(weights, own).cell());
  }

  private Readout readout(Cell cell) throws UnreadableNetworkException {
    Cell seen = cell instanceof Stacked stack ? stack.top() : cell;
    ReadoutSearch search = new ReadoutSearch(file, findings.linears(), seen.units());
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
    if (chosen.equals(ReadoutSearch.NONE)) {
      notes.add("The outputs are the units themselves: no readout was taken from the file.");
      requireRoom(cell.units(), cell);
      return through(cell, Readout.identity(cell.units()));
    }
    Readout readout = through(seen, search.readout(chosen, used));
    notes.add("The readout is %s, with %d outputs.".formatted(quoted(chosen), readout.outputs()));
    requireRoom(readout.outputs(), cell);
    return cell instanceof Stacked stack ? stack.ofTop(readout) : readout;
  }

  /** A readout is a matrix from all units, also where most of it is zero. */
  private static void requireRoom(int outputs, Cell cell) throws UnreadableNetworkException {
    if ((long) outputs * cell.units() > Limits.VALUES) {
      throw new UnreadableNetworkException(
          "%d outputs of %d units take more than the %d numbers that are read; choose one of the layers."
              .formatted(outputs, cell.units(), Limits.VALUES));
    }
  }

  /** Currents are read out as rates. */
  private static Readout through(Cell cell, Readout readout) {
    Activation shown =
        cell instanceof Leaky leaky && leaky.form() == Leaky.Form.INSIDE
            ? leaky.activation()
            : readout.activation();
    return new Readout(readout.weights(), readout.bias(), shown);
  }

  private Vector initialState(List<LayerSource> sources, Cell cell)
      throws UnreadableNetworkException {
    InitialStateSearch search = new InitialStateSearch(file, sources, cell);
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
