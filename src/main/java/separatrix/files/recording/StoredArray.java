package separatrix.files.recording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An array of a file that may be a recording.
 *
 * @param name in the file; empty if the file has but one
 * @param shape the sizes of its two or three axes
 */
public record StoredArray(String name, List<Long> shape) {

  public StoredArray {
    shape = List.copyOf(shape);
  }

  /** The orders of axes that differ for it: two of two axes, six of three, none of a table. */
  public List<AxisOrder> orders() {
    return switch (shape.size()) {
      case 2 -> List.of(AxisOrder.TRIALS_STEPS_UNITS, AxisOrder.TRIALS_UNITS_STEPS);
      case 3 -> List.of(AxisOrder.values());
      default -> List.of();
    };
  }

  /** An order in words with the sizes: "trials 40 × steps 200 × units 64". */
  public String words(AxisOrder order) {
    List<String> axes =
        order.axes().stream().filter(axis -> shape.size() == 3 || !axis.equals("trials")).toList();
    return IntStream.range(0, axes.size())
        .mapToObj(axis -> axes.get(axis) + " " + shape.get(axis))
        .collect(Collectors.joining(" × "));
  }
}
