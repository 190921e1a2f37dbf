package separatrix.scene;

/** A diagram that can be drawn on any sheet. */
public sealed interface FlatDrawing permits SkeletonSheet, BranchesSheet, SliceSheet {

  /** What it shows, in a few words. */
  String title();

  /** Draws it, below its title. */
  void on(FlatSheet sheet);
}
