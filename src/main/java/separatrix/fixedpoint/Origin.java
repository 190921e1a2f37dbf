package separatrix.fixedpoint;

import separatrix.linalg.Vector;

/**
 * How a search came to a point: by the first of the starts that ended there.
 *
 * @param start the state it started from; without coordinates where the point was not searched for
 *     but made by hand or followed from elsewhere
 * @param steps how many states the descent tried, the start included
 * @param change by how much the descent's last step lowered q, before the point was polished; 0
 *     where the start was there already
 */
public record Origin(Vector start, int steps, double change) {

  /** Of a point that no search found. */
  public static Origin none() {
    return new Origin(Vector.zeros(0), 0, 0);
  }

  /** Whether a search found the point. */
  public boolean isKnown() {
    return start.size() > 0;
  }
}
