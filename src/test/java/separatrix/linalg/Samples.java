package separatrix.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Named;

/** The kernels that this machine has, and random matrices to try them on. */
final class Samples {
  private Samples() {}

  static List<Named<Kernels>> kernels() {
    List<Named<Kernels>> kernels = new ArrayList<>();
    kernels.add(Named.of("Java", new JavaKernels("Java, for a test")));
    switch (OpenBlas.load()) {
      case OpenBlas.Loaded(OpenBlas library) ->
          kernels.add(Named.of("OpenBLAS", new NativeKernels(library)));
      case OpenBlas.Missing _ -> {}
    }
    return kernels;
  }

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static double[] gaussian(int count, RandomGenerator random) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  static Matrix gaussian(int rows, int columns, long seed) {
    return Matrix.fromRowMajor(rows, columns, gaussian(rows * columns, random(seed)));
  }

  static Matrix diagonal(double... values) {
    double[] entries = new double[values.length * values.length];
    for (int i = 0; i < values.length; i++) {
      entries[i * values.length + i] = values[i];
    }
    return Matrix.fromRowMajor(values.length, values.length, entries);
  }
}
