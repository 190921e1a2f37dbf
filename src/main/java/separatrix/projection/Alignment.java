package separatrix.projection;

import java.util.List;
import java.util.stream.IntStream;
import separatrix.linalg.Matrix;
import separatrix.linalg.Svd;
import separatrix.linalg.Vector;

/**
 * Orthogonal Procrustes: the rotation or reflection R of k dimensions that brings one cloud nearest
 * to another, min ‖X R − Y‖ over RᵀR = 1, both centred. With the singular value decomposition XᵀY =
 * U S Vᵀ it is R = U Vᵀ (Schönemann, 1966).
 *
 * @param rotation R, k × k
 */
public record Alignment(Matrix rotation) {
  private static final int SHOWN = 3;

  /**
   * The alignment of the rows of `from` onto the same rows of `onto`.
   *
   * @param from points × k
   * @param onto points × k
   */
  public static Alignment of(Matrix from, Matrix onto) {
    if (from.rows() != onto.rows() || from.columns() != onto.columns() || from.rows() == 0) {
      throw new IllegalArgumentException(
          "Clouds of %d × %d and %d × %d came; the same points, at least one, are due."
              .formatted(from.rows(), from.columns(), onto.rows(), onto.columns()));
    }
    Svd svd = Svd.of(centred(from).transpose().times(centred(onto)));
    return new Alignment(svd.u().times(svd.vTransposed()));
  }

  /**
   * The view on the three components of largest variance, turned so that the rows of `states` are
   * seen as near as can be to where they, or their forerunners, were seen before. The axes are no
   * single components any more; together they show what the three components show.
   *
   * @param states points × n
   * @param shown points × 3, where they were seen
   */
  public static AxesProjection view(Pca components, Matrix states, Matrix shown) {
    int k = Math.min(SHOWN, components.dimension());
    AxesProjection own = components.view(0, 1, 2);
    Matrix turn = of(columns(own.project(states), k), columns(shown, k)).rotation;
    Matrix axes = Matrix.ofRows(IntStream.range(0, k).mapToObj(own::axis).toList());
    List<String> names = IntStream.rangeClosed(1, k).mapToObj(i -> "axis " + i).toList();
    return new AxesProjection(
        components.mean(), turn.transpose().times(axes), names, components.covariance());
  }

  private static Matrix columns(Matrix matrix, int count) {
    return Matrix.ofRows(
        IntStream.range(0, matrix.rows()).mapToObj(i -> matrix.row(i).slice(0, count)).toList());
  }

  private static Matrix centred(Matrix points) {
    double[] values = points.toRowMajor();
    int k = points.columns();
    Vector mean = Vector.zeros(k);
    for (int i = 0; i < points.rows(); i++) {
      mean = mean.plus(points.row(i).times(1.0 / points.rows()));
    }
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean.at(i % k);
    }
    return Matrix.fromRowMajor(points.rows(), k, values);
  }
}
