package separatrix.topology;

import java.util.Locale;
import separatrix.linalg.Vector;

/** Which way a point is left, within the space of its unstable modes. Modes count from 1. */
public sealed interface Departure {

  /** Which of the two ways along a line. */
  enum Side {
    POSITIVE(1, "+"),
    NEGATIVE(-1, "−");

    private final int sign;
    private final String symbol;

    Side(int sign, String symbol) {
      this.sign = sign;
      this.symbol = symbol;
    }

    public int sign() {
      return sign;
    }

    public String symbol() {
      return symbol;
    }
  }

  /** Along the right vector of a real mode. */
  record AlongMode(int mode, Side side) implements Departure {}

  /** In the plane of a complex pair, at an angle in radians: Re(r · e^{iθ}). */
  record AtAngle(int mode, double angle) implements Departure {}

  /** A mixture of all unstable modes, with a weight for each real dimension of their space. */
  record Among(Vector weights) implements Departure {}

  /** In words: "mode 1 +". */
  default String words() {
    return switch (this) {
      case AlongMode(int mode, Side side) -> "mode %d %s".formatted(mode, side.symbol());
      case AtAngle(int mode, double angle) ->
          String.format(Locale.ROOT, "mode %d at %.0f°", mode, Math.toDegrees(angle));
      case Among(Vector weights) -> "a mixture of %d modes".formatted(weights.size());
    };
  }
}
