package separatrix.system;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import separatrix.linalg.Batch;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** The tangent map of a small system whose Jacobian is given one state at a time. */
final class PointwiseTangentMap implements TangentMap {
  private final Stepper stepper;
  private final Function<Vector, Matrix> jacobianAt;
  private final List<Matrix> jacobians = new ArrayList<>();
  private Batch image = new Batch(0, 0);

  PointwiseTangentMap(Stepper stepper, Function<Vector, Matrix> jacobianAt) {
    this.stepper = stepper;
    this.jacobianAt = jacobianAt;
  }

  @Override
  public void at(Batch states) {
    image = new Batch(states.rows(), states.columns());
    stepper.step(states, image);
    jacobians.clear();
    for (int i = 0; i < states.rows(); i++) {
      jacobians.add(jacobianAt.apply(states.row(i)));
    }
  }

  @Override
  public Batch image() {
    return image;
  }

  @Override
  public void jacobian(int row, double[] jacobian) {
    double[] values = jacobians.get(row).toRowMajor();
    System.arraycopy(values, 0, jacobian, 0, values.length);
  }

  @Override
  public void times(Batch vectors, Batch products) {
    for (int i = 0; i < vectors.rows(); i++) {
      products.setRow(i, jacobians.get(i).times(vectors.row(i)));
    }
  }

  @Override
  public void transposedTimes(Batch vectors, Batch products) {
    for (int i = 0; i < vectors.rows(); i++) {
      products.setRow(i, jacobians.get(i).transpose().times(vectors.row(i)));
    }
  }
}
