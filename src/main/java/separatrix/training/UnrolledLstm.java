package separatrix.training;

import separatrix.linalg.Block;
import separatrix.network.Activation;

/**
 * i, f, o = σ(a), g = φ(a_g), c' = f c + i g, h' = o φ(c'); back: a̅_o = h̅' φ(c') o (1 − o), c̅'
 * gets h̅' o φ', then a̅_i = c̅' g i (1 − i), a̅_g = c̅' i φ', a̅_f = c̅' c f (1 − f), and c̅' f
 * goes on to c.
 */
final class UnrolledLstm implements UnrolledCell {
  private final Unrolling run;
  private final DriveNoise noise;
  private final Activation activation;
  private final Block[] writes;
  private final Block[] keeps;
  private final Block[] candidates;
  private final Block[] shows;

  /** c before each step and after the last. */
  private final Block[] memories;

  /** φ(c) after each step. */
  private final Block[] shown;

  private final Block memorySlopes;
  private final Block slopes;

  UnrolledLstm(Unrolling run, DriveNoise noise) {
    this.run = run;
    this.noise = noise;
    activation = run.layout.architecture().activation();
    writes = run.perStep();
    keeps = run.perStep();
    candidates = run.perStep();
    shows = run.perStep();
    memories = new Block[run.steps + 1];
    for (int t = 0; t <= run.steps; t++) {
      memories[t] = run.block(run.count);
    }
    shown = run.perStep();
    memorySlopes = run.block(run.count);
    slopes = run.block(run.count);
  }

  @Override
  public void start() {
    run.spreadInitial(0, run.seen[0]);
    run.spreadInitial(run.units, memories[0]);
  }

  @Override
  public void forward(int t) {
    int n = run.count;
    writes[t].copy(0, run.drive, 0, n);
    writes[t].sigmoid(n);
    keeps[t].copy(0, run.drive, n, n);
    keeps[t].sigmoid(n);
    candidates[t].copy(0, run.drive, 2 * n, n);
    noise.onto(candidates[t], n);
    UnrolledCell.apply(activation, candidates[t], n);
    shows[t].copy(0, run.drive, 3 * n, n);
    shows[t].sigmoid(n);
    memories[t + 1].product(keeps[t], memories[t], n);
    memories[t + 1].addProduct(writes[t], candidates[t], n);
    shown[t].copy(0, memories[t + 1], 0, n);
    UnrolledCell.apply(activation, shown[t], n);
    run.seen[t + 1].product(shows[t], shown[t], n);
  }

  @Override
  public void startBack() {
    memorySlopes.fill(0, run.count, 0);
  }

  @Override
  public double backward(int t) {
    int n = run.count;
    slopes.product(run.unitSlopes, shown[t], n);
    slopes.timesSigmoidSlope(shows[t], n);
    run.drive.copy(3 * n, slopes, 0, n);
    slopes.product(run.unitSlopes, shows[t], n);
    UnrolledCell.timesSlope(activation, slopes, shown[t], n);
    memorySlopes.addScaled(1, slopes, n);
    slopes.product(memorySlopes, candidates[t], n);
    slopes.timesSigmoidSlope(writes[t], n);
    run.drive.copy(0, slopes, 0, n);
    slopes.product(memorySlopes, writes[t], n);
    UnrolledCell.timesSlope(activation, slopes, candidates[t], n);
    run.drive.copy(2 * n, slopes, 0, n);
    slopes.product(memorySlopes, memories[t], n);
    slopes.timesSigmoidSlope(keeps[t], n);
    run.drive.copy(n, slopes, 0, n);
    memorySlopes.product(memorySlopes, keeps[t], n);
    return 0;
  }

  @Override
  public void endBack() {
    run.gatherInitial(0, run.unitSlopes);
    run.gatherInitial(run.units, memorySlopes);
  }
}
