package separatrix.dynamics;

/** What becomes of a small displacement along a mode. */
public enum Stability {
  /** It shrinks. */
  STABLE,
  /** It neither grows nor shrinks by more than the dead band: the count is uncertain. */
  MARGINAL,
  /** It grows. */
  UNSTABLE
}
