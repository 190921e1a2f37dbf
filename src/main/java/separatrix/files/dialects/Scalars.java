package separatrix.files.dialects;

import java.util.List;
import java.util.OptionalDouble;
import separatrix.files.Convention.Source;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.layers.Preset;
import separatrix.files.layers.Presets;

/** Single numbers beside the weights that say a leak: `alpha`, or `dt` and `tau`. */
final class Scalars {
  private Scalars() {}

  /** The leak that the file says, else `otherwise`, which is an assumption. */
  static Preset leak(NamedTensors file, String otherwise) {
    OptionalDouble alpha = first(file, List.of("alpha", "leak", "leak_rate"));
    OptionalDouble dt = first(file, List.of("dt", "DT", "deltaT", "time_step"));
    OptionalDouble tau = first(file, List.of("tau", "time_constant"));
    if (alpha.isPresent() && isLeak(alpha.getAsDouble())) {
      return Presets.leak(Double.toString(alpha.getAsDouble()), Source.FILE);
    }
    if (dt.isPresent() && tau.isPresent() && isLeak(dt.getAsDouble() / tau.getAsDouble())) {
      return Presets.leak(Double.toString(dt.getAsDouble() / tau.getAsDouble()), Source.FILE);
    }
    return Presets.leak(otherwise, Source.ASSUMED);
  }

  private static boolean isLeak(double value) {
    return value > 0 && value <= 1;
  }

  private static OptionalDouble first(NamedTensors file, List<String> names) {
    for (String name : names) {
      Tensor tensor = file.tensors().get(name);
      if (tensor != null && tensor.count() == 1) {
        return OptionalDouble.of(tensor.vector().at(0));
      }
    }
    return OptionalDouble.empty();
  }
}
