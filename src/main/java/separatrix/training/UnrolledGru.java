package separatrix.training;

import separatrix.linalg.Block;
import separatrix.network.Activation;

/**
 * Reset after the product: r, z = σ(a), n = φ(q + r p) with the product p and the input part q, h'
 * = n + z (h − n); back: q̅ = h̅' (1 − z) φ', p̅ = q̅ r, a̅_r = q̅ p r (1 − r), a̅_z = h̅' (h − n)
 * z (1 − z), and h̅' z goes on to h.
 */
final class UnrolledGru implements UnrolledCell {
  private final Unrolling run;
  private final DriveNoise noise;
  private final Activation activation;
  private final Block[] resets;
  private final Block[] updates;
  private final Block[] products;
  private final Block[] candidates;
  private final Block slopes;
  private final Block kept;
  private final Block part;

  UnrolledGru(Unrolling run, DriveNoise noise) {
    this.run = run;
    this.noise = noise;
    activation = run.layout.architecture().activation();
    resets = run.perStep();
    updates = run.perStep();
    products = run.perStep();
    candidates = run.perStep();
    slopes = run.block(run.count);
    kept = run.block(run.count);
    part = run.block(run.count);
  }

  @Override
  public void start() {
    run.spreadInitial(0, run.seen[0]);
  }

  @Override
  public void forward(int t) {
    int n = run.count;
    resets[t].copy(0, run.drive, 0, n);
    resets[t].sigmoid(n);
    updates[t].copy(0, run.drive, n, n);
    updates[t].sigmoid(n);
    products[t].copy(0, run.drive, 2 * n, n);
    candidates[t].copy(0, run.drive, 3 * n, n);
    candidates[t].addProduct(resets[t], products[t], n);
    noise.onto(candidates[t], n);
    UnrolledCell.apply(activation, candidates[t], n);
    run.seen[t + 1].blend(updates[t], run.seen[t], candidates[t], n);
  }

  @Override
  public void startBack() {}

  @Override
  public double backward(int t) {
    int n = run.count;
    slopes.difference(run.seen[t], candidates[t], n);
    slopes.product(slopes, run.unitSlopes, n);
    slopes.timesSigmoidSlope(updates[t], n);
    run.drive.copy(n, slopes, 0, n);
    kept.product(run.unitSlopes, updates[t], n);
    slopes.difference(run.unitSlopes, kept, n);
    UnrolledCell.timesSlope(activation, slopes, candidates[t], n);
    run.drive.copy(3 * n, slopes, 0, n);
    part.product(slopes, resets[t], n);
    run.drive.copy(2 * n, part, 0, n);
    part.product(slopes, products[t], n);
    part.timesSigmoidSlope(resets[t], n);
    run.drive.copy(0, part, 0, n);
    run.unitSlopes.copy(0, kept, 0, n);
    return 1;
  }

  @Override
  public void endBack() {
    run.gatherInitial(0, run.unitSlopes);
  }
}
