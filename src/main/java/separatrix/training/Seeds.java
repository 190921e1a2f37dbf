package separatrix.training;

/** Seeds made of seeds: what is drawn at a step does not depend on what was drawn before. */
final class Seeds {
  private Seeds() {}

  /** A seed for part `part` of what `seed` begins; Steele, Lea and Flood's (2014) mixing. */
  static long mix(long seed, long part) {
    long z = seed + 0x9e3779b97f4a7c15L * (part + 1);
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
