package separatrix.ui.workspace;

/** What is worked out about how points hang together, beyond finding them. */
public final class Structure {
  private final SkeletonWork skeleton;
  private final ThresholdWork threshold;
  private final BranchWork branches;
  private final BasinWork basins;
  private final MotionWork motion;
  private final DialWork dial;
  private final SpectraWork spectra;

  Structure(Workspace workspace) {
    dial = new DialWork(workspace);
    skeleton = new SkeletonWork(workspace, dial);
    threshold = new ThresholdWork(workspace);
    branches = new BranchWork(workspace);
    basins = new BasinWork(workspace);
    motion = new MotionWork(workspace);
    spectra = new SpectraWork(workspace, dial);
  }

  /** Which point leads where. */
  public SkeletonWork skeleton() {
    return skeleton;
  }

  /** The smallest kick that changes where a state ends. */
  public ThresholdWork threshold() {
    return threshold;
  }

  /** What becomes of points as a parameter changes. */
  public BranchWork branches() {
    return branches;
  }

  /** What each attractor catches. */
  public BasinWork basins() {
    return basins;
  }

  /** What a flow comes to. */
  public MotionWork motion() {
    return motion;
  }

  /** All modes of points in many dimensions. */
  public SpectraWork spectra() {
    return spectra;
  }

  /** Points that move as an input is turned. */
  public DialWork dial() {
    return dial;
  }
}
