package separatrix.continuation;

import separatrix.linalg.Complex;
import separatrix.linalg.Vector;

/**
 * Where the number of unstable modes of a branch changes, or the branch turns.
 *
 * @param kind what happens
 * @param parameter p
 * @param state h
 * @param eigenvalue of the step's Jacobian, on the border of stability
 * @param modes how many modes are on the border: one, two for a pair, more by symmetry
 * @param unstableBefore along the branch's points in their order
 * @param unstableAfter likewise
 */
public record Bifurcation(
    Kind kind,
    double parameter,
    Vector state,
    Complex eigenvalue,
    int modes,
    int unstableBefore,
    int unstableAfter) {

  /** What happens at a bifurcation. */
  public enum Kind {
    /** λ = 1: two fixed points meet and vanish; the branch turns round. */
    FOLD("fold"),
    /** λ = 1: a branch that lies symmetrically on one side of p crosses another. */
    PITCHFORK("pitchfork"),
    /** λ = 1: two branches cross and change their stability with each other. */
    TRANSCRITICAL("transcritical"),
    /** λ = 1, and branches cross in a way that was not told apart, as under a larger symmetry. */
    BRANCHING("branching"),
    /** λ = −1 of a map: a cycle of two steps is born. */
    PERIOD_DOUBLING("period doubling"),
    /** A complex pair with |λ| = 1 of a map: an invariant circle is born. */
    NEIMARK_SACKER("Neimark-Sacker"),
    /** A complex pair with Re λ = 0 of a flow: a limit cycle is born. */
    HOPF("Hopf"),
    /** Stability jumps or two points meet and vanish, as where a ReLU's kink is crossed. */
    KINK("kink");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  Bifurcation as(Kind other) {
    return new Bifurcation(
        other, parameter, state, eigenvalue, modes, unstableBefore, unstableAfter);
  }

  /** Along the branch the other way. */
  Bifurcation reversed() {
    return new Bifurcation(
        kind, parameter, state, eigenvalue, modes, unstableAfter, unstableBefore);
  }

  /** One sentence: "fold at 0.5328: 0 to 1 unstable modes". */
  public String sentence() {
    return "%s at %.6g: %d to %d unstable modes"
        .formatted(kind.words(), parameter, unstableBefore, unstableAfter);
  }
}
