package separatrix.files;

import java.util.List;

/**
 * Something a file leaves open, with the answer that was assumed. Reading the file again with
 * {@link ImportChoices#with} gives another answer.
 *
 * @param text the question in words
 * @param options the answers that make sense, as {@link ImportChoices} takes them
 * @param assumed the one that was taken
 */
public record Question(Subject subject, String text, List<String> options, String assumed) {

  /** What a file may leave open, or its reader may want to overrule. */
  public enum Subject {
    /** Which recurrent layer of the file, by its name, or all of them as one state. */
    LAYER,
    /** The units' nonlinearity: tanh, relu, sigmoid or identity. */
    ACTIVATION,
    /** Which matrix is the readout, by its name, or none. */
    READOUT,
    /** Where a GRU's reset gate stands: after or before the product. */
    RESET,
    /** Δt/τ of a leaky network, a number above 0 and at most 1; 1 is a plain one. */
    LEAK,
    /** Where a leaky network's activation stands: inside or outside. */
    FORM,
    /** Which matrix is W, by its name. */
    RECURRENT,
    /** Which matrix is B, by its name, or none. */
    INPUT,
    /** Which vector is b, by its name, or none. */
    BIAS,
    /** How matrices stand: columns (W h, a column per source) or rows (h W, a row per source). */
    ORIENTATION,
    /** The order of the gates' blocks: r, z, n of a GRU, i, f, g, o of an LSTM. */
    GATES,
    /** What a GRU's update gate does where it is 1: keep the state, or take the candidate. */
    UPDATE,
    /** A constant that the program added to an LSTM's forget gate, a number. */
    FORGET_BIAS;

    /** Whether any number is an answer, and not one of a few words. */
    public boolean isNumber() {
      return switch (this) {
        case LEAK, FORGET_BIAS -> true;
        case LAYER,
            ACTIVATION,
            READOUT,
            RESET,
            FORM,
            RECURRENT,
            INPUT,
            BIAS,
            ORIENTATION,
            GATES,
            UPDATE ->
            false;
      };
    }
  }

  public Question {
    options = List.copyOf(options);
  }
}
