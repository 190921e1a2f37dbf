package separatrix.linalg;

/** A square linear system A · x = b, factored once. */
public final class LinearSystem {
  private final int size;
  private final double[] factored;
  private final int[] pivots;
  private final Solvability solvability;

  /** Whether the matrix has an inverse, to the last bit. */
  public enum Solvability {
    REGULAR,
    SINGULAR
  }

  public LinearSystem(Matrix matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw new IllegalArgumentException("A square matrix is due; a " + matrix + " came.");
    }
    size = matrix.rows();
    factored = matrix.toRowMajor();
    pivots = new int[size];
    solvability =
        Kernels.standard().factor(size, factored, pivots)
            ? Solvability.REGULAR
            : Solvability.SINGULAR;
  }

  public Solvability solvability() {
    return solvability;
  }

  /** sign det A: −1, 0 or +1. */
  public int determinantSign() {
    return Kernels.determinantSign(size, factored, pivots);
  }

  /** x with A · x = b; the matrix must be regular. */
  public Vector solve(Vector b) {
    if (solvability == Solvability.SINGULAR) {
      throw new ArithmeticException("The matrix is singular: the system has no single solution.");
    }
    double[] x = b.toArray();
    Kernels.standard().solveFactored(size, factored, pivots, x);
    return Vector.of(x);
  }
}
