package separatrix.training;

import separatrix.linalg.Block;
import separatrix.linalg.Kernels;
import separatrix.linalg.Kernels.Form;
import separatrix.linalg.Panel;
import separatrix.network.Activation;

/**
 * Reset before the product: r, z = σ(a), s = r h, n = φ(a_n) with a_n = W_n s + B_n u + b_n, h' = n
 * + z (h − n); back: a̅_n = h̅' (1 − z) φ', s̅ = W_nᵀ a̅_n, a̅_r = s̅ h r (1 − r), a̅_z = h̅' (h −
 * n) z (1 − z), and h̅' z + s̅ r goes on to h.
 */
final class UnrolledGruResetBefore implements UnrolledCell {
  private final Unrolling run;
  private final DriveNoise noise;
  private final Activation activation;
  private final Block[] resets;
  private final Block[] updates;
  private final Block[] candidates;

  /** [s; 1; inputs] at each step. */
  private final Block[] reset;

  private final Panel[] resetPanels;
  private final Block candidateDrive;
  private final Block slopes;
  private final Block kept;
  private final Block resetSlopes;
  private final Panel candidateWeights;
  private final Panel unitWeights;
  private final Panel weightSlopes;
  private final Panel drivePanel;
  private final Panel slopePanel;
  private final Panel resetSlopePanel;

  UnrolledGruResetBefore(Unrolling run, DriveNoise noise) {
    this.run = run;
    this.noise = noise;
    activation = run.layout.architecture().activation();
    resets = run.perStep();
    updates = run.perStep();
    candidates = run.perStep();
    int height = run.layout.columns();
    reset = new Block[run.steps];
    resetPanels = new Panel[run.steps];
    for (int t = 0; t < run.steps; t++) {
      reset[t] = run.block(height * run.rows);
      resetPanels[t] = new Panel(reset[t], height, run.rows);
    }
    candidateDrive = run.block(run.count);
    slopes = run.block(run.count);
    kept = run.block(run.count);
    resetSlopes = run.block(run.count);
    candidateWeights = run.panel(run.weights, 0, run.units, height);
    unitWeights = run.panel(run.weights, 0, run.units, run.units);
    weightSlopes = run.panel(run.weightSlopes, 0, run.units, height);
    drivePanel = new Panel(candidateDrive, run.units, run.rows);
    slopePanel = new Panel(slopes, run.units, run.rows);
    resetSlopePanel = new Panel(resetSlopes, run.units, run.rows);
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
    reset[t].product(resets[t], run.seen[t], n);
    reset[t].copy(n, run.seen[t], n, reset[t].size() - n);
    Kernels.standard()
        .multiply(candidateWeights, Form.PLAIN, resetPanels[t], Form.PLAIN, 0, drivePanel);
    candidates[t].copy(0, candidateDrive, 0, n);
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
    Kernels.standard()
        .multiply(slopePanel, Form.PLAIN, resetPanels[t], Form.TRANSPOSED, 1, weightSlopes);
    Kernels.standard()
        .multiply(unitWeights, Form.TRANSPOSED, slopePanel, Form.PLAIN, 0, resetSlopePanel);
    kept.addProduct(resetSlopes, resets[t], n);
    slopes.product(resetSlopes, run.seen[t], n);
    slopes.timesSigmoidSlope(resets[t], n);
    run.drive.copy(0, slopes, 0, n);
    run.unitSlopes.copy(0, kept, 0, n);
    return 1;
  }

  @Override
  public void endBack() {
    run.gatherInitial(0, run.unitSlopes);
  }
}
