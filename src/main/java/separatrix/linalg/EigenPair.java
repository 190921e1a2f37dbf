package separatrix.linalg;

/** The vectors of one eigenvalue λ of a real matrix A, both of unit length. */
public interface EigenPair {

  /** r with A r = λ r: where the mode points. */
  ComplexVector right();

  /** l with lᴴ A = λ lᴴ: what the mode listens to. */
  ComplexVector left();

  /** n. */
  int size();

  /** |lᴴ r|: one over it is the eigenvalue's condition number (Golub and Van Loan, 7.2.2). */
  default double cosine() {
    return left().dot(right()).abs();
  }
}
