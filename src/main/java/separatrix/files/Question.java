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
    /** Which recurrent layer of the file, by its name. */
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
    FORM
  }

  public Question {
    options = List.copyOf(options);
  }
}
