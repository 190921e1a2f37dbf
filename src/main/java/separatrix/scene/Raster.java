package separatrix.scene;

import java.util.Arrays;

/// The pixels of a software picture with, for each, how near its surface is and which item it
/// shows.
///
/// Edges are smoothed by coverage. Two neighbouring segments of one line both cover the pixels
/// of their joint; blending both would draw beads there, so each pixel remembers who covered it
/// last, how much, and what was under it, and takes the larger coverage of neighbours instead
/// of both.
public final class Raster {
  /** Item number of the background. */
  static final int NOTHING = 0;

  /** Owners this close are segments of the same stretch of a line. */
  private static final int NEIGHBOURS = 4;

  private int width;
  private int height;
  private int[] pixels = {};
  private float[] nearness = {};
  private int[] items = {};
  private int[] owners = {};
  private int[] under = {};
  private float[] cover = {};

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /**
   * The opaque ARGB pixels, by rows: the array itself, drawn into by the next picture of the same
   * size, so that a window can show it without a copy.
   */
  public int[] pixels() {
    return pixels;
  }

  public Rgb at(int x, int y) {
    return Rgb.ofPacked(pixels[y * width + x]);
  }

  void resize(int newWidth, int newHeight) {
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      int size = newWidth * newHeight;
      pixels = new int[size];
      nearness = new float[size];
      items = new int[size];
      owners = new int[size];
      under = new int[size];
      cover = new float[size];
    }
  }

  void clear(int top, int bottom, int argb) {
    int from = top * width;
    int to = bottom * width;
    Arrays.fill(pixels, from, to, argb);
    Arrays.fill(nearness, from, to, Float.NEGATIVE_INFINITY);
    Arrays.fill(items, from, to, NOTHING);
    Arrays.fill(owners, from, to, Integer.MIN_VALUE / 2);
  }

  /** Lets a surface cover a share of a pixel, unless something nearer is there. */
  void blend(int index, float near, float coverage, int argb, int owner, int item) {
    if (near < nearness[index]) {
      return;
    }
    int base;
    if (Math.abs(owners[index] - owner) <= NEIGHBOURS) {
      if (coverage <= cover[index]) {
        return;
      }
      base = under[index];
    } else {
      base = pixels[index];
      under[index] = base;
      owners[index] = owner;
    }
    cover[index] = coverage;
    pixels[index] = coverage >= 0.996f ? argb : mixed(base, argb, coverage);
    if (coverage >= 0.5f) {
      nearness[index] = near;
      items[index] = item;
    }
  }

  /** Paints over a pixel whatever is there, without becoming an item. */
  void paint(int index, int argb) {
    pixels[index] = argb;
  }

  /** The item nearest to a pixel within a radius, or {@link #NOTHING}. */
  int nearestItem(double x, double y, double radius) {
    int best = NOTHING;
    double least = radius * radius;
    int reach = (int) Math.ceil(radius);
    for (int py = Math.max(0, (int) y - reach); py <= Math.min(height - 1, (int) y + reach); py++) {
      for (int px = Math.max(0, (int) x - reach);
          px <= Math.min(width - 1, (int) x + reach);
          px++) {
        int item = items[py * width + px];
        double dx = px + 0.5 - x;
        double dy = py + 0.5 - y;
        double squared = dx * dx + dy * dy;
        if (item != NOTHING && squared < least) {
          least = squared;
          best = item;
        }
      }
    }
    return best;
  }

  private static int mixed(int base, int over, float share) {
    int s = (int) (share * 256);
    int rb = base & 0xFF00FF;
    int g = base & 0x00FF00;
    rb += (((over & 0xFF00FF) - rb) * s) >> 8;
    g += (((over & 0x00FF00) - g) * s) >> 8;
    return 0xFF000000 | (rb & 0xFF00FF) | (g & 0x00FF00);
  }
}
