package separatrix.training;

/** How the learning rate changes while a network learns. */
public sealed interface Schedule {

  /** It does not. */
  record Constant() implements Schedule {}

  /**
   * It is multiplied by `factor` at each step.
   *
   * @param factor above 0 and at most 1
   */
  record Exponential(double factor) implements Schedule {
    public Exponential {
      Requirement.within("factor of the schedule", factor, Double.MIN_NORMAL, 1);
    }
  }

  /**
   * It is multiplied by `factor` when the held-out loss has not fallen below 0.9999 of its best for
   * more than `patience` validations, and not below `least` times what it was at the start.
   */
  record Plateau(double factor, int patience, double least) implements Schedule {
    public Plateau {
      Requirement.within("factor of the schedule", factor, Double.MIN_NORMAL, 1);
      Requirement.whole("patience of the schedule", patience, 0, 1_000_000);
      Requirement.within("least share of the schedule", least, 0, 1);
    }
  }
}
