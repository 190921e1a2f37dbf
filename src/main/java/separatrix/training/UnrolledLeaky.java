package separatrix.training;

import separatrix.linalg.Block;
import separatrix.network.Activation;

/**
 * Outside: r = φ(a), h' = h + α (r − h); back: a̅ = α h̅' φ', and (1 − α) h̅' goes on to h.
 *
 * <p>Inside: x' = x + α (a − x), and the units that are seen are r' = φ(x'); back: x̅' gets r̅' φ',
 * a̅ = α x̅', and (1 − α) x̅' goes on to x.
 */
final class UnrolledLeaky implements UnrolledCell {
  private final Unrolling run;
  private final DriveNoise noise;
  private final Activation activation;
  private final double leak;
  private final boolean isInside;

  /** φ(a) at each step, outside. */
  private final Block[] rates;

  /** x, inside; going back, its slope. */
  private final Block current;

  UnrolledLeaky(Unrolling run, DriveNoise noise) {
    this.run = run;
    this.noise = noise;
    Architecture architecture = run.layout.architecture();
    activation = architecture.activation();
    leak = architecture.leak();
    isInside = architecture.kind() == CellKind.LEAKY_INSIDE;
    rates = isInside ? new Block[0] : run.perStep();
    current = run.block(run.count);
  }

  @Override
  public void start() {
    run.spreadInitial(0, run.seen[0]);
    if (isInside) {
      current.copy(0, run.seen[0], 0, run.count);
      UnrolledCell.apply(activation, run.seen[0], run.count);
    }
  }

  @Override
  public void forward(int t) {
    Block next = run.seen[t + 1];
    if (isInside) {
      noise.onto(run.drive, run.count);
      current.mixed(1 - leak, current, leak, run.drive, run.count);
      next.copy(0, current, 0, run.count);
      UnrolledCell.apply(activation, next, run.count);
    } else {
      rates[t].copy(0, run.drive, 0, run.count);
      noise.onto(rates[t], run.count);
      UnrolledCell.apply(activation, rates[t], run.count);
      next.mixed(1 - leak, run.seen[t], leak, rates[t], run.count);
    }
  }

  @Override
  public void startBack() {
    current.fill(0, run.count, 0);
  }

  @Override
  public double backward(int t) {
    if (isInside) {
      takeRates(t + 1);
      run.drive.scaled(leak, current, run.count);
      current.scaled(1 - leak, current, run.count);
      return 0;
    }
    run.drive.scaled(leak, run.unitSlopes, run.count);
    UnrolledCell.timesSlope(activation, run.drive, rates[t], run.count);
    return 1 - leak;
  }

  /** x̅ ← x̅ + r̅ φ' at time t. */
  private void takeRates(int t) {
    UnrolledCell.timesSlope(activation, run.unitSlopes, run.seen[t], run.count);
    current.addScaled(1, run.unitSlopes, run.count);
  }

  @Override
  public void endBack() {
    if (isInside) {
      takeRates(0);
      run.gatherInitial(0, current);
    } else {
      run.gatherInitial(0, run.unitSlopes);
    }
  }
}
