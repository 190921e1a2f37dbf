package separatrix.training;

import separatrix.linalg.Block;
import separatrix.linalg.Kernels;
import separatrix.linalg.Kernels.Form;
import separatrix.linalg.Panel;
import separatrix.linalg.Precision;

/**
 * The memory of some trials run together, from the first step to the last, on one thread. A block
 * holds one quantity of all units and trials, unit by unit, so that the gates of a cell lie one
 * after the other and a step is one product P · [units; 1; inputs].
 */
final class Unrolling {
  final ParameterLayout layout;
  final Precision precision;
  final int rows;
  final int steps;
  final int units;

  /** Numbers in a block of all units: units × trials. */
  final int count;

  /** [units; 1; inputs] before each step, and after the last. */
  final Block[] seen;

  final Panel[] seenPanels;

  /** The outputs after each step; those of the initial state, at 0, are asked of nobody. */
  final Block[] outputs;

  /** P and its slope. */
  final Block weights;

  final Block weightSlopes;

  /** P · seen, or its slope: the drives of the cell, then the outputs. */
  final Block drive;

  /** The slope of the units after a step; going back, of the units before it. */
  final Block unitSlopes;

  /** The initial state, a column, and its slope. */
  final Block initial;

  final Block initialSlopes;

  private final Panel weightPanel;
  private final Panel unitWeightPanel;
  private final Panel weightSlopePanel;
  private final Panel drivePanel;
  private final Panel unitSlopePanel;
  private final int mainFrom;

  Unrolling(ParameterLayout layout, Precision precision, int rows, int steps) {
    this.layout = layout;
    this.precision = precision;
    this.rows = rows;
    this.steps = steps;
    units = layout.architecture().units();
    count = units * rows;
    int height = layout.columns();
    seen = blocks(steps + 1, height * rows);
    seenPanels = new Panel[steps + 1];
    outputs = blocks(steps + 1, layout.outputs() * rows);
    for (int t = 0; t <= steps; t++) {
      seenPanels[t] = new Panel(seen[t], height, rows);
      seen[t].fill(count, count + rows, 1);
    }
    weights = block(layout.panelSize());
    weightSlopes = block(layout.panelSize());
    // A GRU whose reset comes before the product sees the units through it in its first rows.
    mainFrom = layout.architecture().kind() == CellKind.GRU_RESET_BEFORE ? units : 0;
    int mainRows = layout.cellRows() + layout.outputs() - mainFrom;
    drive = block(mainRows * rows);
    drivePanel = new Panel(drive, mainRows, rows);
    weightPanel = panel(weights, mainFrom, mainRows, height);
    unitWeightPanel = panel(weights, mainFrom, mainRows, units);
    weightSlopePanel = panel(weightSlopes, mainFrom, mainRows, height);
    unitSlopes = block(count);
    unitSlopePanel = new Panel(unitSlopes, units, rows);
    initial = block(layout.architecture().stateSize());
    initialSlopes = block(layout.architecture().stateSize());
  }

  Block block(int size) {
    return Block.of(precision, size);
  }

  /** A block of all units and trials for each step. */
  Block[] perStep() {
    return blocks(steps, count);
  }

  private Block[] blocks(int number, int size) {
    Block[] blocks = new Block[number];
    for (int i = 0; i < number; i++) {
      blocks[i] = block(size);
    }
    return blocks;
  }

  /** Rows of a panel of P's shape, and its first columns. */
  Panel panel(Block block, int fromRow, int rowCount, int columnCount) {
    return new Panel(block, fromRow * layout.columns(), rowCount, columnCount, layout.columns());
  }

  /** Where the outputs begin in the drive. */
  int outputsFrom() {
    return (layout.cellRows() - mainFrom) * rows;
  }

  void load(double[] parameters) {
    weights.load(parameters, 0);
    initial.load(parameters, layout.panelSize());
  }

  /** Writes the initial state's coordinates `from` on, alike for every trial, into `block`. */
  void spreadInitial(int from, Block block) {
    for (int i = 0; i < units; i++) {
      block.fill(i * rows, (i + 1) * rows, initial.at(from + i));
    }
  }

  /** The slopes of the initial state's coordinates `from` on are the sums over trials. */
  void gatherInitial(int from, Block slopes) {
    for (int i = 0; i < units; i++) {
      double sum = 0;
      for (int j = i * rows; j < (i + 1) * rows; j++) {
        sum += slopes.at(j);
      }
      initialSlopes.set(from + i, sum);
    }
  }

  /** drive = P · seen at step t; the outputs of that time are taken from it. */
  void drive(int t) {
    Kernels.standard().multiply(weightPanel, Form.PLAIN, seenPanels[t], Form.PLAIN, 0, drivePanel);
    outputs[t].copy(0, drive, outputsFrom(), layout.outputs() * rows);
  }

  /**
   * From the drive's slopes at step t to those of P, which grow, and of the units.
   *
   * @param kept how much of what the units' slopes hold came another way: a share from 0 to 1
   */
  void driveBack(int t, double kept) {
    drive.copy(outputsFrom(), outputs[t], 0, layout.outputs() * rows);
    Kernels.standard()
        .multiply(drivePanel, Form.PLAIN, seenPanels[t], Form.TRANSPOSED, 1, weightSlopePanel);
    Kernels.standard()
        .multiply(unitWeightPanel, Form.TRANSPOSED, drivePanel, Form.PLAIN, kept, unitSlopePanel);
  }
}
