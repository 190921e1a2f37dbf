package separatrix.ui.train;

import separatrix.network.Activation;
import separatrix.training.CellKind;
import separatrix.training.Initialisation;

/** Architectures as people call them. */
final class CellWords {
  private CellWords() {}

  static String of(CellKind kind) {
    return switch (kind) {
      case VANILLA -> "vanilla";
      case LEAKY_INSIDE -> "leaky, currents";
      case LEAKY_OUTSIDE -> "leaky, rates";
      case UGRNN -> "UGRNN";
      case GRU -> "GRU";
      case GRU_RESET_BEFORE -> "GRU, reset before";
      case LSTM -> "LSTM";
    };
  }

  static String of(Activation activation) {
    return switch (activation) {
      case TANH -> "tanh";
      case RELU -> "ReLU";
      case SIGMOID -> "sigmoid";
      case IDENTITY -> "identity";
    };
  }

  static String of(Initialisation.Scheme scheme) {
    return switch (scheme) {
      case GAUSSIAN -> "Gaussian";
      case ORTHOGONAL -> "orthogonal";
      case UNIFORM -> "uniform";
      case IDENTITY -> "identity";
    };
  }
}
