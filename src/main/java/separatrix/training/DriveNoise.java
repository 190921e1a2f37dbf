package separatrix.training;

import java.util.SplittableRandom;
import separatrix.linalg.Block;

/** Gaussian noise on the drive of units while a network learns; silent until it is seeded. */
final class DriveNoise {
  private final double deviation;
  private SplittableRandom random = new SplittableRandom(0);
  private boolean isOn;

  DriveNoise(double deviation) {
    this.deviation = deviation;
  }

  /** From now on there is noise, drawn from this seed. */
  void seed(long seed) {
    random = new SplittableRandom(seed);
    isOn = deviation > 0;
  }

  void silence() {
    isOn = false;
  }

  /** Adds noise to the first `count` values. */
  void onto(Block drive, int count) {
    if (isOn) {
      for (int i = 0; i < count; i++) {
        drive.set(i, drive.at(i) + deviation * random.nextGaussian());
      }
    }
  }
}
