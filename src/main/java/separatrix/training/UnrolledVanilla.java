package separatrix.training;

import separatrix.linalg.Block;
import separatrix.network.Activation;

/** h' = φ(a), with a the drive; back: a̅ = h̅' φ'. */
final class UnrolledVanilla implements UnrolledCell {
  private final Unrolling run;
  private final DriveNoise noise;
  private final Activation activation;

  UnrolledVanilla(Unrolling run, DriveNoise noise) {
    this.run = run;
    this.noise = noise;
    activation = run.layout.architecture().activation();
  }

  @Override
  public void start() {
    run.spreadInitial(0, run.seen[0]);
  }

  @Override
  public void forward(int t) {
    Block next = run.seen[t + 1];
    next.copy(0, run.drive, 0, run.count);
    noise.onto(next, run.count);
    UnrolledCell.apply(activation, next, run.count);
  }

  @Override
  public void startBack() {}

  @Override
  public double backward(int t) {
    run.drive.copy(0, run.unitSlopes, 0, run.count);
    UnrolledCell.timesSlope(activation, run.drive, run.seen[t + 1], run.count);
    return 0;
  }

  @Override
  public void endBack() {
    run.gatherInitial(0, run.unitSlopes);
  }
}
