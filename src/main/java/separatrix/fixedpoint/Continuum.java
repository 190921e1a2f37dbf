package separatrix.fixedpoint;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fixed points that are not isolated: a line, ring or surface of them, along which I − J is
 * singular. What a search meets of it are representatives.
 *
 * @param shape how it is connected
 * @param dimension in how many directions it goes on from every point: those that I − J takes to
 *     zero
 * @param points the numbers of its representatives
 * @param extent the largest distance between two of them
 */
public record Continuum(Shape shape, int dimension, List<Integer> points, double extent) {

  /** How a continuum is connected. */
  public enum Shape {
    /** One-dimensional, with two ends or none. */
    LINE("a line"),
    /** One-dimensional and closed. */
    RING("a ring"),
    /** Two-dimensional. */
    SURFACE("a surface"),
    /** Of three dimensions or more. */
    SPACE("a space");

    private final String words;

    Shape(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Continuum {
    points = List.copyOf(points);
  }

  /** The same with other numbers for its points. */
  Continuum numbered(Map<Integer, Integer> numbers) {
    return new Continuum(
        shape, dimension, points.stream().map(id -> numbers.getOrDefault(id, id)).toList(), extent);
  }

  /** What it is, in one sentence. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "A continuum of fixed points: %s (%d-dimensional), %.3g across, shown by %d of its points.",
        shape.words(),
        dimension,
        extent,
        points.size());
  }
}
