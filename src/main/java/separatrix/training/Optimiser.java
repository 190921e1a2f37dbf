package separatrix.training;

/** How parameters follow their gradient. */
public sealed interface Optimiser {

  /** η, before any schedule. */
  double rate();

  /** The same with another η. */
  Optimiser withRate(double value);

  /** How many numbers it remembers for each parameter. */
  int moments();

  /**
   * Kingma and Ba (2015), as PyTorch computes it: m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w
   * ← w − η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵏ) and v̂ = v / (1 − β₂ᵏ).
   *
   * @param rate η
   * @param decay1 β₁
   * @param decay2 β₂
   * @param epsilon ε
   */
  record Adam(double rate, double decay1, double decay2, double epsilon) implements Optimiser {
    public Adam {
      Requirement.positive("learning rate", rate);
      Requirement.within("first decay of Adam", decay1, 0, Math.nextDown(1.0));
      Requirement.within("second decay of Adam", decay2, 0, Math.nextDown(1.0));
      Requirement.positive("epsilon of Adam", epsilon);
    }

    /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
    public static Adam of(double rate) {
      return new Adam(rate, 0.9, 0.999, 1e-8);
    }

    @Override
    public Adam withRate(double value) {
      return new Adam(value, decay1, decay2, epsilon);
    }

    @Override
    public int moments() {
      return 2;
    }
  }

  /**
   * Gradient descent: v ← μ v + g, w ← w − η v.
   *
   * @param rate η
   * @param momentum μ
   */
  record Descent(double rate, double momentum) implements Optimiser {
    public Descent {
      Requirement.positive("learning rate", rate);
      Requirement.within("momentum", momentum, 0, Math.nextDown(1.0));
    }

    @Override
    public Descent withRate(double value) {
      return new Descent(value, momentum);
    }

    @Override
    public int moments() {
      return 1;
    }
  }
}
