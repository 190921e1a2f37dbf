package separatrix.network;

import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** The affine drive W h + B u + b of a whole batch, one matrix product for each of W and B. */
final class Drive {
  private final int width;
  private final int inputSize;
  private final Matrix recurrent;
  private final double[] input;
  private final double[] bias;

  Drive(Matrix recurrentWeights, Matrix inputWeights, Vector bias) {
    width = recurrentWeights.rows();
    inputSize = inputWeights.columns();
    recurrent = recurrentWeights;
    input = inputWeights.toRowMajor();
    this.bias = bias.toArray();
  }

  /** W h + B u at one state. */
  static Vector at(Vector state, Matrix recurrentWeights, Vector input, Matrix inputWeights) {
    return recurrentWeights.times(state).plus(inputWeights.times(input));
  }

  /** drive[i] = W states[i] + B inputs[i] + b; `inputs` has a row per state, or one row for all. */
  void into(Batch states, Batch inputs, Batch drive) {
    into(states.rows(), states, inputs, drive);
  }

  /** The same for the first `rows` rows of `states`, which may be a longer scratch batch. */
  void into(int rows, Batch states, Batch inputs, Batch drive) {
    inputs(rows, inputs, drive);
    recurrent.addProducts(rows, states.data(), drive.data());
  }

  /** drive[i] = B inputs[i] + b for `rows` rows. */
  void inputs(int rows, Batch inputs, Batch drive) {
    double[] target = drive.data();
    boolean shared = inputs.rows() == 1;
    double[] values = inputs.data();
    for (int row = 0; row < rows; row++) {
      if (shared && row > 0) {
        System.arraycopy(target, 0, target, row * width, width);
        continue;
      }
      for (int i = 0; i < width; i++) {
        double sum = bias[i];
        for (int j = 0; j < inputSize; j++) {
          sum += input[i * inputSize + j] * values[row * inputSize + j];
        }
        target[row * width + i] = sum;
      }
    }
  }
}
