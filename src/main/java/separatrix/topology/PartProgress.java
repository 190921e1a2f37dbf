package separatrix.topology;

/**
 * Watches a part of all flows, and tells of it among them.
 *
 * @param whole is told of all
 * @param before how many have ended before these
 * @param all how many there are
 */
record PartProgress(FlowProgress whole, int before, int all) implements FlowProgress {

  @Override
  public void advanced(int arrived, int some, int steps) {
    whole.advanced(before + arrived, all, steps);
  }

  @Override
  public boolean isCancelled() {
    return whole.isCancelled();
  }
}
