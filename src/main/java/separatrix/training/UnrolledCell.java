package separatrix.training;

import separatrix.linalg.Block;
import separatrix.network.Activation;

/** One architecture's part in a run forth and back, on the memory of an {@link Unrolling}. */
sealed interface UnrolledCell
    permits UnrolledVanilla,
        UnrolledLeaky,
        UnrolledUgrnn,
        UnrolledGru,
        UnrolledGruResetBefore,
        UnrolledLstm {

  static UnrolledCell of(Unrolling run, DriveNoise noise) {
    return switch (run.layout.architecture().kind()) {
      case VANILLA -> new UnrolledVanilla(run, noise);
      case LEAKY_INSIDE, LEAKY_OUTSIDE -> new UnrolledLeaky(run, noise);
      case UGRNN -> new UnrolledUgrnn(run, noise);
      case GRU -> new UnrolledGru(run, noise);
      case GRU_RESET_BEFORE -> new UnrolledGruResetBefore(run, noise);
      case LSTM -> new UnrolledLstm(run, noise);
    };
  }

  /** Sets the units at time 0 from the initial state. */
  void start();

  /** From the drive at step t to the units after it. */
  void forward(int t);

  /** Begins the way back: nothing flows in from beyond the last step. */
  void startBack();

  /**
   * From the slopes of the units after step t to those of the drive.
   *
   * @return the share of what it leaves in the units' slopes that reaches the units before the step
   *     past the drive: 0 where nothing does
   */
  double backward(int t);

  /** From the slopes of the units at time 0 to those of the initial state. */
  void endBack();

  /** x ← φ(x). */
  static void apply(Activation activation, Block x, int count) {
    switch (activation) {
      case IDENTITY -> {}
      case TANH -> x.tanh(count);
      case RELU -> x.relu(count);
      case SIGMOID -> x.sigmoid(count);
    }
  }

  /** x ← x · φ', with y = φ. */
  static void timesSlope(Activation activation, Block x, Block y, int count) {
    switch (activation) {
      case IDENTITY -> {}
      case TANH -> x.timesTanhSlope(y, count);
      case RELU -> x.timesReluSlope(y, count);
      case SIGMOID -> x.timesSigmoidSlope(y, count);
    }
  }
}
