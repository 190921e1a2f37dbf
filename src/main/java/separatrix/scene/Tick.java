package separatrix.scene;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A round number on an axis and its text. */
public record Tick(double value, String text) {
  /**
   * Multiples of 1, 2 or 5 times a power of ten within {@code low..high}, about {@code wanted} of
   * them.
   */
  public static List<Tick> nice(double low, double high, int wanted) {
    double rough = (high - low) / wanted;
    int power = (int) Math.floor(Math.log10(rough));
    double scale = Math.pow(10, power);
    double lead = rough / scale;
    int digit = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
    double step = digit * scale;
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor(high / step + 1e-9);
    for (long k = (long) Math.ceil(low / step - 1e-9); k <= last; k++) {
      ticks.add(new Tick(k * step, text(k * digit, power)));
    }
    return List.copyOf(ticks);
  }

  private static String text(long digits, int power) {
    // Decimal arithmetic, so that 0.30000000000000004 is never shown.
    String plain =
        BigDecimal.valueOf(digits).scaleByPowerOfTen(power).stripTrailingZeros().toPlainString();
    return plain.replace('-', '−');
  }
}
