package separatrix.task;

/**
 * The timing of two pulses with a delay between them and an answer after them: 5 steps from step 5,
 * 5 steps from 15 + delay, 5 steps from 30 + delay.
 *
 * @param longestDelay of all trials, which makes them equally long
 */
record DelayedPair(int delay, int longestDelay) {
  private static final int PULSE = 5;

  int steps() {
    return longestDelay + 41;
  }

  void first(TrialSketch sketch, int channel, double value) {
    sketch.input(channel, 5, 5 + PULSE, value);
  }

  void second(TrialSketch sketch, int channel, double value) {
    sketch.input(channel, 15 + delay, 15 + delay + PULSE, value);
  }

  /** The output is due to be `value` in the answer's steps and 0 in all others. */
  void answer(TrialSketch sketch, double value) {
    sketch.target(0, 0, steps(), 0).target(0, 30 + delay, 30 + delay + PULSE, value);
  }
}
