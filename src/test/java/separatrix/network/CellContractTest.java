package separatrix.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.system.Reach;

/** What every cell promises, for every architecture, form and activation. */
@ParameterizedClass
@MethodSource("cells")
class CellContractTest {
  private static final int ROWS = 5;

  private final Cell cell;
  private final Batch states;
  private final Batch inputs;

  CellContractTest(Cell cell) {
    this.cell = cell;
    states = SampleCells.batch(ROWS, cell.stateSize(), 0.6, 21);
    inputs = SampleCells.batch(ROWS, cell.inputSize(), 1, 22);
  }

  static Stream<Named<Cell>> cells() {
    return SampleCells.all().entrySet().stream()
        .map(entry -> Named.of(entry.getKey(), entry.getValue()));
  }

  @Test
  void theSizesAreThoseOfTheWeights() {
    assertThat(cell.units()).isEqualTo(SampleCells.UNITS);
    assertThat(cell.inputSize()).isEqualTo(SampleCells.INPUTS);
    assertThat(cell.stateSize()).isEqualTo(SampleCells.UNITS + memories(cell));
  }

  private static int memories(Cell cell) {
    return switch (cell) {
      case Lstm lstm -> lstm.units();
      case Stacked stack -> stack.layers().stream().mapToInt(CellContractTest::memories).sum();
      case Vanilla _, Leaky _, Ugrnn _, Gru _ -> 0;
    };
  }

  @Test
  void theSameStepTwiceGivesTheSameStates() {
    var stepper = cell.stepper(ROWS);
    assertThat(step(stepper, states, inputs)).isEqualTo(step(stepper, states, inputs));
  }

  @Test
  void aStepLeavesStatesAndInputsUntouched() {
    Matrix before = states.toMatrix();
    Matrix inputsBefore = inputs.toMatrix();
    step(cell.stepper(ROWS), states, inputs);
    assertThat(states.toMatrix()).isEqualTo(before);
    assertThat(inputs.toMatrix()).isEqualTo(inputsBefore);
  }

  @Test
  void aStateStepsAloneAsItDoesInABatch() {
    Matrix together = step(cell.stepper(ROWS), states, inputs);
    for (int i = 0; i < ROWS; i++) {
      Matrix alone = step(cell.stepper(1), Batch.of(states.row(i)), Batch.of(inputs.row(i)));
      assertClose(alone.row(0), together.row(i), 1e-14);
    }
  }

  @Test
  void aStepperTakesFewerRowsThanItWasMadeFor() {
    Matrix many = step(cell.stepper(4 * ROWS), states, inputs);
    assertThat(many).isEqualTo(step(cell.stepper(ROWS), states, inputs));
  }

  @Test
  void oneInputRowServesAllStates() {
    Batch shared = Batch.of(inputs.row(0));
    Batch repeated = new Batch(ROWS, cell.inputSize());
    for (int i = 0; i < ROWS; i++) {
      repeated.copyRow(i, shared, 0);
    }
    assertThat(step(cell.stepper(ROWS), states, shared))
        .isEqualTo(step(cell.stepper(ROWS), states, repeated));
  }

  @Test
  void theTangentMapsImageIsTheStep() {
    assertClose(tangent(ROWS).image().toMatrix(), step(cell.stepper(ROWS), states, inputs), 1e-14);
  }

  @Test
  void aTangentMapSpeaksOfTheLastBatchWhateverItsRows() {
    var tangent = cell.tangentMap(2 * ROWS);
    tangent.at(states, inputs);
    Batch one = Batch.of(states.row(2));
    tangent.at(one, Batch.of(inputs.row(2)));
    assertThat(tangent.image().rows()).isEqualTo(1);
    assertClose(stateJacobian(tangent, 0), stateJacobian(tangent(ROWS), 2), 1e-14);
  }

  @Test
  void theStateJacobianIsThatOfCentralDifferences() {
    var tangent = tangent(ROWS);
    for (int row = 0; row < ROWS; row++) {
      Vector state = states.row(row);
      Batch input = Batch.of(inputs.row(row));
      Matrix numeric =
          CentralDifferences.of(
              shifted -> step(cell.stepper(1), Batch.of(shifted), input).row(0), state);
      assertRelative(stateJacobian(tangent, row), numeric);
    }
  }

  @Test
  void theInputJacobianIsThatOfCentralDifferences() {
    var tangent = tangent(ROWS);
    for (int row = 0; row < ROWS; row++) {
      Batch state = Batch.of(states.row(row));
      Matrix numeric =
          CentralDifferences.of(
              shifted -> step(cell.stepper(1), state, Batch.of(shifted)).row(0), inputs.row(row));
      assertRelative(inputJacobian(tangent, row), numeric);
    }
  }

  @Test
  void productsAreThoseOfTheJacobian() {
    var tangent = tangent(ROWS);
    Batch vectors = SampleCells.batch(ROWS, cell.stateSize(), 1, 31);
    Batch products = new Batch(ROWS, cell.stateSize());
    tangent.times(vectors, products);
    for (int row = 0; row < ROWS; row++) {
      assertClose(products.row(row), stateJacobian(tangent, row).times(vectors.row(row)), 1e-13);
    }
  }

  @Test
  void transposedProductsAreThoseOfTheTransposedJacobian() {
    var tangent = tangent(ROWS);
    Batch vectors = SampleCells.batch(ROWS, cell.stateSize(), 1, 32);
    Batch products = new Batch(ROWS, cell.stateSize());
    tangent.transposedTimes(vectors, products);
    for (int row = 0; row < ROWS; row++) {
      assertClose(
          products.row(row),
          stateJacobian(tangent, row).transpose().times(vectors.row(row)),
          1e-13);
    }
  }

  @Test
  void inputProductsAreThoseOfTheInputJacobian() {
    var tangent = tangent(ROWS);
    Batch vectors = SampleCells.batch(ROWS, cell.inputSize(), 1, 34);
    Batch products = SampleCells.batch(ROWS, cell.stateSize(), 1, 35);
    tangent.inputTimes(vectors, products);
    for (int row = 0; row < ROWS; row++) {
      assertClose(products.row(row), inputJacobian(tangent, row).times(vectors.row(row)), 1e-13);
    }
  }

  @Test
  void transposedInputProductsAreThoseOfTheTransposedInputJacobian() {
    var tangent = tangent(ROWS);
    Batch vectors = SampleCells.batch(ROWS, cell.stateSize(), 1, 36);
    Batch products = SampleCells.batch(ROWS, cell.inputSize(), 1, 37);
    tangent.transposedInputTimes(vectors, products);
    for (int row = 0; row < ROWS; row++) {
      assertClose(
          products.row(row),
          inputJacobian(tangent, row).transpose().times(vectors.row(row)),
          1e-13);
    }
  }

  @Test
  void productsLeaveTheJacobianAsItWas() {
    var tangent = tangent(ROWS);
    Matrix before = stateJacobian(tangent, 1);
    Batch vectors = SampleCells.batch(ROWS, cell.stateSize(), 1, 33);
    tangent.times(vectors, new Batch(ROWS, cell.stateSize()));
    tangent.transposedTimes(vectors, new Batch(ROWS, cell.stateSize()));
    tangent.transposedInputTimes(vectors, new Batch(ROWS, cell.inputSize()));
    assertThat(stateJacobian(tangent, 1)).isEqualTo(before);
  }

  @Test
  void theReachIsMappedIntoItself() {
    for (int row = 0; row < ROWS; row++) {
      Vector input = inputs.row(row).times(row);
      Reach reach = cell.reach(input);
      switch (reach) {
        case Reach.Unbounded _ -> {}
        case Reach.Box(Vector bounds) -> {
          Matrix next = step(cell.stepper(64), corners(bounds, row), Batch.of(input));
          for (int i = 0; i < next.rows(); i++) {
            assertThat(reach.contains(next.row(i))).isTrue();
          }
        }
      }
    }
  }

  /** 64 random corners of the box. */
  private static Batch corners(Vector bounds, long seed) {
    var random = SampleCells.random(40 + seed);
    Batch corners = new Batch(64, bounds.size());
    for (int i = 0; i < corners.rows(); i++) {
      for (int j = 0; j < bounds.size(); j++) {
        corners.set(i, j, random.nextBoolean() ? bounds.at(j) : -bounds.at(j));
      }
    }
    return corners;
  }

  private Cell.CellTangentMap tangent(int rows) {
    var tangent = cell.tangentMap(rows);
    tangent.at(states, inputs);
    return tangent;
  }

  private Matrix stateJacobian(Cell.CellTangentMap tangent, int row) {
    double[] values = new double[cell.stateSize() * cell.stateSize()];
    tangent.stateJacobian(row, values);
    return Matrix.fromRowMajor(cell.stateSize(), cell.stateSize(), values);
  }

  private Matrix inputJacobian(Cell.CellTangentMap tangent, int row) {
    double[] values = new double[cell.stateSize() * cell.inputSize()];
    tangent.inputJacobian(row, values);
    return Matrix.fromRowMajor(cell.stateSize(), cell.inputSize(), values);
  }

  private static Matrix step(Cell.CellStepper stepper, Batch states, Batch inputs) {
    Batch next = new Batch(states.rows(), states.columns());
    stepper.step(states, inputs, next);
    return next.toMatrix();
  }

  private static void assertRelative(Matrix exact, Matrix numeric) {
    assertThat(exact.minus(numeric).maxAbs()).isLessThan(1e-6 * numeric.maxAbs());
  }

  private static void assertClose(Matrix found, Matrix due, double tolerance) {
    assertThat(found.minus(due).maxAbs()).isCloseTo(0, within(tolerance));
  }

  private static void assertClose(Vector found, Vector due, double tolerance) {
    assertThat(found.minus(due).maxAbs()).isCloseTo(0, within(tolerance));
  }
}
