package separatrix.ui.plot;

/** Fills a sheet. */
@FunctionalInterface
public interface Painter {
  /** Draws on a sheet that has been cleared to the background. */
  void paint(Sheet sheet);
}
