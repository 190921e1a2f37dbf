package separatrix.files.layers;

/**
 * A linear layer of a file, which may be the readout.
 *
 * @param name as the user chooses it
 * @param weights its matrix's name
 * @param bias its bias's name; empty if it has none
 */
public record Linear(String name, String weights, Layout layout, String bias) {

  /** How the matrix stands. */
  public enum Layout {
    /** A row per output. */
    OUTPUT_ROWS,
    /** A column per output. */
    OUTPUT_COLUMNS
  }
}
