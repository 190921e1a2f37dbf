package separatrix.training;

/**
 * What keeps learning in bounds. All zeros is nothing of it.
 *
 * @param clipNorm a gradient longer than this (Euclidean norm over all parameters) is shortened to
 *     it; 0 does not clip
 * @param l2 adds this times Σ w² over the recurrent, input and readout weights to the loss
 * @param activity adds this times the mean square of the units' rates to the loss
 * @param noise standard deviation σ of Gaussian noise on the drive of each unit at each step, while
 *     learning only; times √(2/α) in a leaky cell (Yang et al., 2019)
 */
public record Regularisation(double clipNorm, double l2, double activity, double noise) {

  public Regularisation {
    Requirement.notNegative("gradient norm to clip at", clipNorm);
    Requirement.notNegative("weight of L2", l2);
    Requirement.notNegative("weight of the activity", activity);
    Requirement.notNegative("recurrent noise", noise);
  }

  public static Regularisation none() {
    return new Regularisation(0, 0, 0, 0);
  }

  public static Regularisation clipped(double clipNorm) {
    return none().withClipNorm(clipNorm);
  }

  public Regularisation withClipNorm(double value) {
    return new Regularisation(value, l2, activity, noise);
  }

  public Regularisation withL2(double value) {
    return new Regularisation(clipNorm, value, activity, noise);
  }

  public Regularisation withActivity(double value) {
    return new Regularisation(clipNorm, l2, value, noise);
  }

  public Regularisation withNoise(double value) {
    return new Regularisation(clipNorm, l2, activity, value);
  }
}
