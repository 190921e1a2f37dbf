package separatrix.training;

/** The time that steps take, what lies between them left out. */
final class StopWatch {
  private static final double MEMORY = 0.95;

  private double seconds;
  private double perStep;
  private long started;

  /** One that has run for so long before. */
  StopWatch(double seconds) {
    this.seconds = seconds;
  }

  void start() {
    started = System.nanoTime();
  }

  /** A step has ended. */
  void stop() {
    double taken = (System.nanoTime() - started) * 1e-9;
    seconds += taken;
    perStep = perStep == 0 ? taken : MEMORY * perStep + (1 - MEMORY) * taken;
  }

  double seconds() {
    return seconds;
  }

  /** Lately; 0 before the first step. */
  double stepsPerSecond() {
    return perStep == 0 ? 0 : 1 / perStep;
  }
}
