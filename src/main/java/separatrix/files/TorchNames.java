package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import separatrix.files.Question.Subject;
import separatrix.linalg.Vector;
import separatrix.network.Cell;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;

/**
 * Tensors under PyTorch's names as a network: a recurrent layer (`weight_hh_l0`, or `weight_hh` of
 * the Cell classes, under any prefix), a linear readout of its units, a stored initial state.
 */
final class TorchNames {
  private static final Pattern RECURRENT =
      Pattern.compile("(?:.*\\.)?weight_hh(?:_l\\d+)?(?:_reverse)?", Pattern.DOTALL);
  private static final int SHOWN = 8;

  private final NamedTensors file;
  private final ImportChoices choices;
  private final List<String> notes;
  private final List<Question> questions = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();

  private TorchNames(NamedTensors file, ImportChoices choices) {
    this.file = file;
    this.choices = choices;
    this.notes = new ArrayList<>(file.notes());
  }

  /** Whether `name` is that of a recurrent matrix. */
  static boolean isRecurrent(String name) {
    return RECURRENT.matcher(name).matches();
  }

  /** The network that `tensors` describe, called `name`. */
  static ImportedNetwork network(NamedTensors tensors, String name, ImportChoices choices)
      throws UnreadableNetworkException {
    return new TorchNames(tensors, choices).read(name);
  }

  private ImportedNetwork read(String name) throws UnreadableNetworkException {
    TorchLayer layer = TorchLayer.in(file, layerPrefix());
    Cell cell = checked(() -> new TorchCell(layer, choices).cell());
    used.addAll(layer.names());
    notes.add(layer.describe());
    if (layer.gates() == 1) {
      questions.add(
          new Question(
              Subject.ACTIVATION,
              "PyTorch does not store an nn.RNN's nonlinearity: is it tanh or ReLU?",
              List.of("tanh", "relu"),
              choices.answer(Subject.ACTIVATION, "tanh")));
    }
    Readout readout = readout(cell);
    Vector initial = initialState(layer, cell);
    noteUnused();
    RecurrentNetwork network = checked(() -> new RecurrentNetwork(cell, readout, initial));
    return new ImportedNetwork(network, name, "", notes, questions);
  }

  private String layerPrefix() throws UnreadableNetworkException {
    Set<String> names = new LinkedHashSet<>(file.tensors().keySet());
    names.addAll(file.refused().keySet());
    List<String> prefixes =
        names.stream()
            .filter(TorchNames::isRecurrent)
            .map(name -> name.substring(0, name.lastIndexOf("weight_hh")))
            .distinct()
            .toList();
    if (prefixes.isEmpty()) {
      throw new UnreadableNetworkException(
          "No recurrent layer was found among %s; tensors named weight_ih_l0 and weight_hh_l0, as in nn.RNN, nn.GRU or nn.LSTM, are due."
              .formatted(listed(names)));
    }
    List<String> layers = prefixes.stream().map(TorchNames::moduleName).toList();
    String chosen = choices.answer(Subject.LAYER, layers.getFirst());
    if (!layers.contains(chosen)) {
      throw new UnreadableNetworkException(
          "There is no recurrent layer %s; choose among %s."
              .formatted(quoted(chosen), listed(layers)));
    }
    if (layers.size() > 1) {
      questions.add(
          new Question(
              Subject.LAYER, "The file has several recurrent layers: which one?", layers, chosen));
    }
    return prefixes.get(layers.indexOf(chosen));
  }

  private static String moduleName(String prefix) {
    return prefix.isEmpty() ? "top" : prefix.substring(0, prefix.length() - 1);
  }

  private Readout readout(Cell cell) throws UnreadableNetworkException {
    ReadoutSearch search = new ReadoutSearch(file, cell.units());
    String chosen = choices.answer(Subject.READOUT, search.likely());
    if (search.candidates().size() > 1) {
      List<String> options = new ArrayList<>(search.candidates());
      options.add(ReadoutSearch.NONE);
      questions.add(
          new Question(
              Subject.READOUT,
              "Several matrices fit the units: which is the readout?",
              options,
              chosen));
    }
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

  private Vector initialState(TorchLayer layer, Cell cell) throws UnreadableNetworkException {
    InitialStateSearch search = new InitialStateSearch(file, layer.units(), cell.stateSize());
    Vector state = search.state();
    used.addAll(search.found());
    notes.addAll(search.notes());
    return state;
  }

  private void noteUnused() {
    List<String> unused =
        file.tensors().keySet().stream().filter(name -> !used.contains(name)).toList();
    if (!unused.isEmpty()) {
      notes.add("Not used: " + listed(unused) + ".");
    }
    file.refused().values().stream().limit(SHOWN).forEach(notes::add);
  }

  /** Names for a sentence, the first few. */
  static String listed(java.util.Collection<String> names) {
    String shown =
        names.stream()
            .limit(SHOWN)
            .map(UnreadableNetworkException::quoted)
            .collect(Collectors.joining(", "));
    int more = names.size() - SHOWN;
    return names.isEmpty() ? "nothing" : more > 0 ? shown + " and %d more".formatted(more) : shown;
  }

  /** Something that is made of what a file says. */
  interface Construction<T> {
    T make() throws UnreadableNetworkException;
  }

  /** What `construction` makes; its constructor's complaint, if any, is about the file. */
  static <T> T checked(Construction<T> construction) throws UnreadableNetworkException {
    try {
      return construction.make();
    } catch (IllegalArgumentException unfit) {
      throw new UnreadableNetworkException(String.valueOf(unfit.getMessage()));
    }
  }
}
