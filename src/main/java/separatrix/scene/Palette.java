package separatrix.scene;

import java.util.List;

/// A named run of colours over the coordinate 0..1, kept as 256 entries.
///
/// A continuous palette mixes its anchors linearly in sRGB; a stepped one shows each anchor
/// over an equal share of the range. Viridis is by van der Walt and Smith, cividis by Nuñez,
/// Anderton and Renslow (both perceptually even and readable with colour-vision deficiency);
/// the signed palette runs between two colours of Okabe and Ito.
public final class Palette {
  /** Entries of every palette, and so columns of its texture. */
  public static final int SIZE = 256;

  /** Least contrast of a line to its background; a foreground always has more. */
  private static final double LEAST_CONTRAST = 1.7;

  /** For time. */
  public static final Palette VIRIDIS =
      smooth(
          "viridis",
          "440154 482475 414487 355F8D 2A788E 21918C 22A884 44BF70 7AD151 BDDF26 FDE725");

  /** For speed. */
  public static final Palette CIVIDIS =
      smooth("cividis", "00224E 123570 3B496C 575D6D 707173 8A8678 A59C74 C3B369 E1CC55 FEE838");

  /** For quantities with a sign: blue below 0.5, vermillion above. */
  public static final Palette SIGNED = smooth("signed", "0072B2 E6E6E6 D55E00");

  /** For trials: eight hues of like lightness that leave the strong colours to the fixed points. */
  public static final Palette CATEGORICAL =
      stepped("categorical", "5B8DB8 C29A4B 4FA69A B07AA1 7F9C3B C0706A 6C7A89 8C6BB1");

  private final String name;
  private final List<Rgb> anchors;
  private final int[] table;
  private final boolean smooth;

  private Palette(String name, List<Rgb> anchors, int[] table, boolean smooth) {
    this.name = name;
    this.anchors = List.copyOf(anchors);
    this.table = table;
    this.smooth = smooth;
  }

  /** Every coordinate has the same colour. */
  public static Palette solid(Rgb colour) {
    return stepped(colour.hex(), colour.hex());
  }

  /** A stepped palette of the given colours. */
  public static Palette steps(String name, List<Rgb> colours) {
    if (colours.isEmpty()) {
      throw new IllegalArgumentException("A palette without colours found; at least one is due.");
    }
    int[] table = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      table[i] = colours.get(i * colours.size() / SIZE).argb();
    }
    return new Palette(name, colours, table, false);
  }

  public String name() {
    return name;
  }

  /** The colours that define this palette. */
  public List<Rgb> anchors() {
    return anchors;
  }

  /** The colour at a coordinate, clamped to 0..1. */
  public Rgb at(double coordinate) {
    return Rgb.ofPacked(table[index(coordinate)]);
  }

  /** The coordinate at which the {@code k}-th of a stepped palette's colours stands, in turn. */
  public float coordinateOf(int k) {
    return (Math.floorMod(k, anchors.size()) + 0.5f) / anchors.size();
  }

  /**
   * This palette for lines on a theme's background: the end of a smooth palette that would drown in
   * it is mixed with the foreground until it stands out. Steps are chosen colours and stay.
   */
  public Palette on(SceneTheme theme) {
    if (!smooth) {
      return this;
    }
    int[] readable = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      Rgb plain = Rgb.ofPacked(table[i]);
      Rgb colour = plain;
      for (int step = 1; colour.contrastTo(theme.background()) < LEAST_CONTRAST; step++) {
        colour = plain.mixed(theme.foreground(), step * 0.04);
      }
      readable[i] = colour.argb();
    }
    return new Palette(name, anchors, readable, true);
  }

  /** The opaque pixels of this palette mixed with a share of another colour; a fresh array. */
  int[] tableMixed(Rgb with, double share) {
    int[] mixed = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      mixed[i] = share == 0 ? table[i] : Rgb.ofPacked(table[i]).mixed(with, share).argb();
    }
    return mixed;
  }

  static int index(double coordinate) {
    return Math.clamp((int) (coordinate * SIZE), 0, SIZE - 1);
  }

  private static Palette smooth(String name, String hexes) {
    List<Rgb> anchors = parse(hexes);
    int[] table = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double place = i / (SIZE - 1.0) * (anchors.size() - 1);
      int below = Math.min((int) place, anchors.size() - 2);
      table[i] = anchors.get(below).mixed(anchors.get(below + 1), place - below).argb();
    }
    return new Palette(name, anchors, table, true);
  }

  private static Palette stepped(String name, String hexes) {
    return steps(name, parse(hexes));
  }

  private static List<Rgb> parse(String hexes) {
    return List.of(hexes.split(" ")).stream().map(Rgb::of).toList();
  }
}
