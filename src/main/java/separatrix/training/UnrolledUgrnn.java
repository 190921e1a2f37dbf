package separatrix.training;

import separatrix.linalg.Block;
import separatrix.network.Activation;

/**
 * g = σ(a_g), c = φ(a_c), h' = c + g (h − c); back: a̅_c = h̅' (1 − g) φ', a̅_g = h̅' (h − c) g (1
 * − g), and h̅' g goes on to h.
 */
final class UnrolledUgrnn implements UnrolledCell {
  private final Unrolling run;
  private final DriveNoise noise;
  private final Activation activation;
  private final Block[] gates;
  private final Block[] candidates;
  private final Block slopes;
  private final Block kept;

  UnrolledUgrnn(Unrolling run, DriveNoise noise) {
    this.run = run;
    this.noise = noise;
    activation = run.layout.architecture().activation();
    gates = run.perStep();
    candidates = run.perStep();
    slopes = run.block(run.count);
    kept = run.block(run.count);
  }

  @Override
  public void start() {
    run.spreadInitial(0, run.seen[0]);
  }

  @Override
  public void forward(int t) {
    int n = run.count;
    gates[t].copy(0, run.drive, 0, n);
    gates[t].sigmoid(n);
    candidates[t].copy(0, run.drive, n, n);
    noise.onto(candidates[t], n);
    UnrolledCell.apply(activation, candidates[t], n);
    run.seen[t + 1].blend(gates[t], run.seen[t], candidates[t], n);
  }

  @Override
  public void startBack() {}

  @Override
  public double backward(int t) {
    int n = run.count;
    slopes.difference(run.seen[t], candidates[t], n);
    slopes.product(slopes, run.unitSlopes, n);
    slopes.timesSigmoidSlope(gates[t], n);
    run.drive.copy(0, slopes, 0, n);
    kept.product(run.unitSlopes, gates[t], n);
    slopes.difference(run.unitSlopes, kept, n);
    UnrolledCell.timesSlope(activation, slopes, candidates[t], n);
    run.drive.copy(n, slopes, 0, n);
    run.unitSlopes.copy(0, kept, 0, n);
    return 1;
  }

  @Override
  public void endBack() {
    run.gatherInitial(0, run.unitSlopes);
  }
}
