package separatrix.files.dialects;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
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
import separatrix.files.layers.Presets;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * PsychRNN's saved weights: `W_in`, `W_rec`, `W_out`, `b_rec`, `b_out`, `init_state`, of x ← (1 −
 * α) x + α (W_rec f(x) + W_in u + b_rec), y = W_out f(x) + b_out. Masks and Dale's signs are
 * already multiplied in; what the optimiser remembers is left alone.
 */
final class PsychRnnNames implements Dialect {

  @Override
  public boolean speaks(NamedTensors file) {
    return (file.has("W_rec") && file.has("W_in"))
        || (file.has("W_f") && file.has("W_c") && file.has("init_cell"));
  }

  @Override
  public Findings find(NamedTensors file, ImportChoices choices) throws UnreadableNetworkException {
    if (!file.has("W_rec")) {
      throw new UnreadableNetworkException(
          "%s says PsychRNN's LSTM, whose output is a sigmoid of the memory and no cell that is known here; train its Basic model."
              .formatted(quoted("W_f")));
    }
    return new Findings(
        List.of(LayerSource.single("W_rec", () -> weights(file))),
        List.of(new Linear("W_out", "W_out", Linear.Layout.OUTPUT_ROWS, "b_out")),
        List.of());
  }

  private static LayerWeights weights(NamedTensors file) throws UnreadableNetworkException {
    List<String> used = new ArrayList<>();
    Matrix recurrent = Names.matrix(file, "W_rec", used);
    Matrix input = Names.matrix(file, "W_in", used);
    Vector bias = Names.vectorOrZeros(file, "b_rec", recurrent.rows(), used);
    return new LayerWeights(
        Kind.RNN,
        used,
        recurrent,
        input,
        bias,
        Vector.zeros(recurrent.rows()),
        Map.of(
            Subject.ACTIVATION,
            Presets.activation("relu", Source.ASSUMED),
            Subject.LEAK,
            Scalars.leak(file, "0.1"),
            Subject.FORM,
            Presets.form("inside", Source.FORMAT)));
  }
}
