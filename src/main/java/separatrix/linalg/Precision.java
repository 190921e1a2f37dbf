package separatrix.linalg;

/** How many bits a number has: float or double. */
public enum Precision {
  SINGLE,
  DOUBLE
}
