package separatrix.ui.workspace;

/** What is worked out about how points hang together, beyond finding them. */
public final class Structure {
  private final SkeletonWork skeleton;

  Structure(Workspace workspace) {
    skeleton = new SkeletonWork(workspace);
  }

  /** Which point leads where. */
  public SkeletonWork skeleton() {
    return skeleton;
  }
}
