package separatrix.scene;

/// How bodies are shaded: a lamp over the viewer's left shoulder and much light from
/// everywhere, so that a face turned to the viewer shows the very colour of the legend.
public final class Light {
  private static final Point3 LAMP = new Point3(-0.40, 0.55, 0.73).unit();
  private static final Point3 HALFWAY = LAMP.plus(new Point3(0, 0, 1)).unit();

  /** Share of the light that comes from everywhere. */
  public static final double AMBIENT = 0.68;

  /** Strength of the lamp: a face turned to it gets full light in sum, and never more. */
  public static final double DIRECT = 0.34;

  private Light() {}

  /** Unit vector towards the lamp, in view coordinates. */
  public static Point3 lamp() {
    return LAMP;
  }

  /** A colour on a surface with the given unit normal in view coordinates, as an opaque pixel. */
  static int shade(Rgb colour, double nx, double ny, double nz, double gloss) {
    double facing = Math.max(0, nx * LAMP.x() + ny * LAMP.y() + nz * LAMP.z());
    double light = Math.min(AMBIENT + DIRECT * facing, 1);
    double mirror = Math.max(0, nx * HALFWAY.x() + ny * HALFWAY.y() + nz * HALFWAY.z());
    double shine = gloss * 255 * power28(mirror);
    return 0xFF000000
        | channel(colour.red() * light + shine) << 16
        | channel(colour.green() * light + shine) << 8
        | channel(colour.blue() * light + shine);
  }

  private static double power28(double m) {
    double m4 = m * m * m * m;
    double m8 = m4 * m4;
    return m8 * m8 * m8 * m4;
  }

  private static int channel(double value) {
    return (int) Math.min(255, value);
  }
}
