package separatrix.training;

/**
 * The weights that learning starts from.
 *
 * @param scheme how they are drawn
 * @param gain g, which scales the recurrent weights
 * @param gateBias added to the bias of the gate that keeps: the update gate of a UGRNN or GRU, the
 *     forget gate of an LSTM
 * @param start whether the initial state learns too; it begins at zero
 */
public record Initialisation(Scheme scheme, double gain, double gateBias, Start start) {

  /** How weights are drawn, n units. */
  public enum Scheme {
    /** Recurrent N(0, g²/n), input N(0, 1/m), readout N(0, 1/n), biases 0. */
    GAUSSIAN,
    /** Recurrent g times a random orthogonal matrix per gate, the others as Gaussian. */
    ORTHOGONAL,
    /** PyTorch's: everything uniform within ±1/√n, recurrent times g. */
    UNIFORM,
    /** Recurrent g times the identity per gate, the others as Gaussian (Le et al., 2015). */
    IDENTITY
  }

  /** The initial state. */
  public enum Start {
    ZERO,
    TRAINED
  }

  public Initialisation {
    Requirement.notNegative("gain", gain);
    Requirement.within("gate bias", gateBias, -100, 100);
  }

  public static Initialisation of(Scheme scheme, double gain) {
    return new Initialisation(scheme, gain, 0, Start.TRAINED);
  }

  public Initialisation withGateBias(double value) {
    return new Initialisation(scheme, gain, value, start);
  }

  public Initialisation withStart(Start value) {
    return new Initialisation(scheme, gain, gateBias, value);
  }
}
