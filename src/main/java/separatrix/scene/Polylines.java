package separatrix.scene;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Many lines of one layer, such as all trajectories of a batch, in flat arrays; immutable.
///
/// Vertices are numbered through; line {@code k} owns {@code start(k) .. end(k)-1}. A vertex
/// has data coordinates and a palette coordinate 0..1. Two sets are equal when they share their
/// vertices and stress the same lines; renderers keep what they built for a set, so that showing
/// an equal one again costs nothing.
public final class Polylines {
  /** One for all sets that share their vertices. */
  private final Object origin;

  private final String layer;
  private final Palette palette;
  private final double width;
  private final float[] xyz;
  private final float[] colour;
  private final int[] starts;
  private final int[] ids;
  private final Emphasis[] emphasis;

  private Polylines(Builder b, Emphasis[] emphasis) {
    this.origin = new Object();
    this.layer = b.layer;
    this.palette = b.palette;
    this.width = b.width;
    this.xyz = Arrays.copyOf(b.xyz, 3 * b.vertices);
    this.colour = Arrays.copyOf(b.colour, b.vertices);
    this.starts = Arrays.copyOf(b.starts, b.lines + 1);
    this.ids = Arrays.copyOf(b.ids, b.lines);
    this.emphasis = emphasis;
  }

  private Polylines(Polylines shared, Emphasis[] emphasis) {
    this.origin = shared.origin;
    this.layer = shared.layer;
    this.palette = shared.palette;
    this.width = shared.width;
    this.xyz = shared.xyz;
    this.colour = shared.colour;
    this.starts = shared.starts;
    this.ids = shared.ids;
    this.emphasis = emphasis;
  }

  /** Starts a layer; its name is what the legend hides and what picked items carry. */
  public static Builder builder(String layer, Palette palette) {
    return new Builder(layer, palette);
  }

  /** The same lines with the emphasis that a function gives to each line's id. */
  public Polylines emphasised(IntFunction<Emphasis> byId) {
    Emphasis[] each = new Emphasis[ids.length];
    Arrays.setAll(each, k -> byId.apply(ids[k]));
    return Arrays.equals(each, emphasis) ? this : new Polylines(this, each);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Polylines set
        && origin.equals(set.origin)
        && Arrays.equals(emphasis, set.emphasis);
  }

  @Override
  public int hashCode() {
    return 31 * origin.hashCode() + Arrays.hashCode(emphasis);
  }

  public String layer() {
    return layer;
  }

  public Palette palette() {
    return palette;
  }

  /** Width in pixels at the pivot, for normal emphasis. */
  public double width() {
    return width;
  }

  public int lineCount() {
    return ids.length;
  }

  public int vertexCount() {
    return colour.length;
  }

  /** First vertex of a line. */
  public int start(int line) {
    return starts[line];
  }

  /** One past the last vertex of a line. */
  public int end(int line) {
    return starts[line + 1];
  }

  /** What the maker called a line, for instance the number of its trial. */
  public int id(int line) {
    return ids[line];
  }

  public Emphasis emphasis(int line) {
    return emphasis[line];
  }

  public float x(int vertex) {
    return xyz[3 * vertex];
  }

  public float y(int vertex) {
    return xyz[3 * vertex + 1];
  }

  public float z(int vertex) {
    return xyz[3 * vertex + 2];
  }

  /** Palette coordinate of a vertex, 0..1. */
  public float colour(int vertex) {
    return colour[vertex];
  }

  public Point3 point(int vertex) {
    return new Point3(x(vertex), y(vertex), z(vertex));
  }

  /** The line that owns a vertex. */
  public int lineOf(int vertex) {
    int found = Arrays.binarySearch(starts, vertex);
    if (found < 0) {
      return -found - 2;
    }
    // Empty lines share their start with the next; the owner is the last that starts here.
    while (found + 1 < ids.length && starts[found + 1] == vertex) {
      found++;
    }
    return found;
  }

  /** The item that a vertex stands for. */
  public SceneItem.TrajectoryPoint item(int vertex) {
    int line = lineOf(vertex);
    return new SceneItem.TrajectoryPoint(layer, ids[line], vertex - starts[line]);
  }

  float[] coordinates() {
    return xyz;
  }

  /** Collects lines; not for use by several threads. */
  public static final class Builder {
    private final String layer;
    private final Palette palette;
    private double width = 2;
    private float[] xyz = new float[3 * 1024];
    private float[] colour = new float[1024];
    private int[] starts = new int[64];
    private int[] ids = new int[63];
    private Emphasis[] emphasis = new Emphasis[63];
    private int vertices;
    private int lines;

    private Builder(String layer, Palette palette) {
      this.layer = layer;
      this.palette = palette;
    }

    /** Width of the lines in pixels; 2 when not said. */
    public Builder width(double pixels) {
      if (!(pixels > 0)) {
        throw new IllegalArgumentException(
            "Line width %s found; a positive number of pixels is due.".formatted(pixels));
      }
      this.width = pixels;
      return this;
    }

    /**
     * Adds a line of {@code coordinates.length} vertices.
     *
     * @param id what to call it, unique in this layer
     * @param points x, y, z of each vertex in turn, finite
     * @param coordinates palette coordinate of each vertex
     */
    public Builder line(int id, float[] points, float[] coordinates, Emphasis stress) {
      int count = coordinates.length;
      if (points.length != 3 * count) {
        throw new IllegalArgumentException(
            "%d coordinates for %d vertices found; three for each are due."
                .formatted(points.length, count));
      }
      for (float p : points) {
        if (!Float.isFinite(p)) {
          throw new IllegalArgumentException(
              "Coordinate %s in line %d found; finite ones are due.".formatted(p, id));
        }
      }
      makeRoomFor(count);
      System.arraycopy(points, 0, xyz, 3 * vertices, 3 * count);
      System.arraycopy(coordinates, 0, colour, vertices, count);
      ids[lines] = id;
      emphasis[lines] = stress;
      vertices += count;
      starts[++lines] = vertices;
      return this;
    }

    /** Adds a line of one colour. */
    public Builder line(int id, float[] points, float coordinate) {
      float[] coordinates = new float[points.length / 3];
      Arrays.fill(coordinates, coordinate);
      return line(id, points, coordinates, Emphasis.NORMAL);
    }

    public Polylines build() {
      return new Polylines(this, Arrays.copyOf(emphasis, lines));
    }

    private void makeRoomFor(int count) {
      if (vertices + count > colour.length) {
        int capacity = Math.max(vertices + count, 2 * colour.length);
        xyz = Arrays.copyOf(xyz, 3 * capacity);
        colour = Arrays.copyOf(colour, capacity);
      }
      if (lines == ids.length) {
        ids = Arrays.copyOf(ids, 2 * lines);
        emphasis = Arrays.copyOf(emphasis, 2 * lines);
        starts = Arrays.copyOf(starts, 2 * lines + 1);
      }
    }
  }
}
