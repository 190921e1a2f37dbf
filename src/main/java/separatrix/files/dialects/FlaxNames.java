package separatrix.files.dialects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Convention.Source;
import separatrix.files.ImportChoices;
import separatrix.files.NamedTensors;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.layers.Findings;
import separatrix.files.layers.Kind;
import separatrix.files.layers.LayerSource;
import separatrix.files.layers.LayerWeights;
import separatrix.files.layers.Linear;
import separatrix.files.layers.Preset;
import separatrix.files.layers.Presets;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Flax: a dense layer per gate, `hn/kernel`, `in/bias`, …, of GRUCell, LSTMCell, OptimizedLSTMCell
 * and SimpleCell. A column per target.
 */
final class FlaxNames implements Dialect {

  @Override
  public boolean speaks(NamedTensors file) {
    return !cells(file).isEmpty();
  }

  @Override
  public Findings find(NamedTensors file, ImportChoices choices) {
    List<LayerSource> layers = new ArrayList<>();
    Map<String, Kind> cells = cells(file);
    cells.forEach(
        (prefix, kind) ->
            layers.add(LayerSource.single(Names.shown(prefix), () -> weights(file, prefix, kind))));
    List<Linear> linears = new ArrayList<>();
    for (String prefix : Names.prefixes(file, "kernel")) {
      if (cells.keySet().stream().noneMatch(prefix::startsWith)) {
        linears.add(
            new Linear(
                Names.shown(prefix),
                prefix + "kernel",
                Linear.Layout.OUTPUT_COLUMNS,
                prefix + "bias"));
      }
    }
    return new Findings(layers, linears, List.of());
  }

  /** The cells by their prefix. */
  private static Map<String, Kind> cells(NamedTensors file) {
    Map<String, Kind> cells = new LinkedHashMap<>();
    for (String prefix : Names.prefixes(file, "hn/kernel")) {
      if (file.has(prefix + "hr/kernel")) {
        cells.put(prefix, Kind.GRU);
      }
    }
    Names.prefixes(file, "hg/kernel").forEach(prefix -> cells.put(prefix, Kind.LSTM));
    for (String prefix : Names.prefixes(file, "h/kernel")) {
      if (file.has(prefix + "i/kernel")) {
        cells.put(prefix, Kind.RNN);
      }
    }
    return cells;
  }

  private static LayerWeights weights(NamedTensors file, String prefix, Kind kind)
      throws UnreadableNetworkException {
    List<String> gates =
        switch (kind) {
          case GRU -> List.of("r", "z", "n");
          case LSTM -> List.of("i", "f", "g", "o");
          case RNN, UGRNN -> List.of("");
        };
    List<String> used = new ArrayList<>();
    List<Matrix> recurrent = new ArrayList<>();
    List<Matrix> input = new ArrayList<>();
    List<Vector> recurrentBias = new ArrayList<>();
    List<Vector> inputBias = new ArrayList<>();
    for (String gate : gates) {
      Matrix h = Names.matrix(file, prefix + "h" + gate + "/kernel", used);
      recurrent.add(h.transpose());
      input.add(Names.matrix(file, prefix + "i" + gate + "/kernel", used).transpose());
      recurrentBias.add(
          Names.vectorOrZeros(file, prefix + "h" + gate + "/bias", h.columns(), used));
      inputBias.add(Names.vectorOrZeros(file, prefix + "i" + gate + "/bias", h.columns(), used));
    }
    Map<Subject, Preset> presets =
        kind == Kind.RNN
            ? Map.of(Subject.ACTIVATION, Presets.activation("tanh", Source.ASSUMED))
            : Map.of();
    return new LayerWeights(
        kind,
        used,
        Names.stacked(recurrent),
        Names.stacked(input),
        Names.joined(inputBias),
        Names.joined(recurrentBias),
        presets);
  }
}
