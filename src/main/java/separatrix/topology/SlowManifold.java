package separatrix.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a system is slow: states that hardly move and lie together along a curve or over a sheet,
 * as where a network holds a number or an angle.
 *
 * @param kind how the states lie
 * @param states spread evenly over them; those of a line or a ring in order along it
 * @param extent the largest distance between two of them
 * @param spacing every slow state that was met is as near as this to one of them
 * @param met how many slow states were met
 */
public record SlowManifold(
    Kind kind, List<SlowState> states, double extent, double spacing, int met) {

  /** How slow states lie. */
  public enum Kind {
    /** None was met. */
    NONE("no slow states were met", 0),
    /** Apart from each other: ordinary fixed points. */
    APART("slow states lie apart, not along a curve or a sheet", 0),
    /** Close round ordinary fixed points. */
    POINTS("slow states only surround a fixed point, as they do around every one", 0),
    /** Along a curve with two ends. */
    LINE("an approximate line attractor", 1),
    /** Along a closed curve. */
    RING("an approximate ring attractor", 1),
    /** Over a two-dimensional sheet. */
    PLANE("an approximate plane attractor", 2),
    /** Together, in more than two dimensions or in none that could be told. */
    CLOUD("slow states fill more than two dimensions", 0);

    private final String words;
    private final int dimension;

    Kind(String words, int dimension) {
      this.words = words;
      this.dimension = dimension;
    }

    public String words() {
      return words;
    }

    /** 1 or 2 for what is recognised, else 0. */
    public int dimension() {
      return dimension;
    }
  }

  public SlowManifold {
    states = List.copyOf(states);
  }

  /** The median over the states of how well the slowest modes are tangent to it, 0 to 1. */
  public double alignment() {
    return median(states.stream().mapToDouble(SlowState::alignment).toArray());
  }

  /** The median over the states of |λ| of the mode of this number, from 1. */
  public double size(int number) {
    return median(states.stream().mapToDouble(state -> state.size(number)).toArray());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? Double.NaN : values[values.length / 2];
  }

  /** One sentence. */
  public String sentence() {
    return switch (kind) {
      case NONE, APART, POINTS, CLOUD -> kind.words() + ".";
      case LINE, RING, PLANE ->
          String.format(
              Locale.ROOT,
              "%s: %d states %.3g across, |λ| %.4f along it and %.4f across, tangent to a cosine of %.3f.",
              kind.words(),
              states.size(),
              extent,
              size(kind.dimension()),
              size(kind.dimension() + 1),
              alignment());
    };
  }
}
