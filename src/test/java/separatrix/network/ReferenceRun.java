package separatrix.network;

import java.nio.file.Path;
import separatrix.files.NumpyArchive;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** A network trained and run in PyTorch: its weights as our cell, and what PyTorch computed. */
public record ReferenceRun(RecurrentNetwork network, Tensor inputs, Tensor hidden, Tensor outputs) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "reference");

  public static ReferenceRun of(String name) throws UnreadableNetworkException {
    NumpyArchive model = NumpyArchive.read(FOLDER.resolve(name).resolve("model.npz"));
    NumpyArchive runs = NumpyArchive.read(FOLDER.resolve(name).resolve("runs.npz"));
    Matrix recurrent = model.array("rnn.weight_hh_l0").matrix();
    Matrix input = model.array("rnn.weight_ih_l0").matrix();
    Vector inputBias = model.array("rnn.bias_ih_l0").vector();
    Vector hiddenBias = model.array("rnn.bias_hh_l0").vector();
    Vector bias = inputBias.plus(hiddenBias);
    int units = recurrent.columns();
    Cell cell =
        switch (recurrent.rows() / units) {
          case 1 -> new Vanilla(recurrent, input, bias, Activation.TANH);
          case 3 -> {
            Vector candidateBias = hiddenBias.slice(2 * units, 3 * units);
            double[] outside = bias.toArray();
            inputBias.slice(2 * units, 3 * units).copyTo(outside, 2 * units);
            yield new Gru(
                Gru.Reset.AFTER,
                recurrent,
                input,
                Vector.of(outside),
                candidateBias,
                Activation.TANH);
          }
          case 4 -> new Lstm(recurrent, input, bias, Activation.TANH);
          default -> throw new IllegalArgumentException("No cell has " + recurrent);
        };
    Readout readout =
        Readout.affine(
            model.array("readout.weight").matrix(), model.array("readout.bias").vector());
    return new ReferenceRun(
        RecurrentNetwork.fromRest(cell, readout),
        runs.array("inputs"),
        runs.array("hidden"),
        runs.array("outputs"));
  }

  public int trials() {
    return inputs.size(0);
  }

  public int steps() {
    return inputs.size(1);
  }

  /** The states after each step, all trials at once: steps × (trials × state size). */
  Batch[] run() {
    Cell cell = network.cell();
    Batch[] states = new Batch[steps() + 1];
    states[0] = new Batch(trials(), cell.stateSize());
    Cell.CellStepper stepper = cell.stepper(trials());
    Batch input = new Batch(trials(), cell.inputSize());
    for (int step = 0; step < steps(); step++) {
      for (int trial = 0; trial < trials(); trial++) {
        for (int channel = 0; channel < cell.inputSize(); channel++) {
          input.set(trial, channel, inputs.at(trial, step, channel));
        }
      }
      states[step + 1] = new Batch(trials(), cell.stateSize());
      stepper.step(states[step], input, states[step + 1]);
    }
    return states;
  }
}
