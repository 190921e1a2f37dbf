package separatrix.topology;

import java.util.Locale;
import separatrix.linalg.Vector;

/**
 * Which way a point is left, within the space of its unstable modes, or a limit cycle, across
 * itself. Modes and multipliers count from 1.
 */
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

  /** Off a limit cycle along the vector of a real Floquet multiplier. */
  record OffCycle(int multiplier, Side side) implements Departure {}

  /** Off a limit cycle in the plane of a complex pair of multipliers, at an angle in radians. */
  record OffCycleAtAngle(int multiplier, double angle) implements Departure {}

  /** Whether it is a limit cycle that is left. */
  default boolean leavesCycle() {
    return switch (this) {
      case AlongMode _, AtAngle _, Among _ -> false;
      case OffCycle _, OffCycleAtAngle _ -> true;
    };
  }

  /** In words: "mode 1 +". */
  default String words() {
    return switch (this) {
      case AlongMode(int mode, Side side) -> "mode %d %s".formatted(mode, side.symbol());
      case AtAngle(int mode, double angle) ->
          String.format(Locale.ROOT, "mode %d at %.0f°", mode, Math.toDegrees(angle));
      case Among(Vector weights) -> "a mixture of %d modes".formatted(weights.size());
      case OffCycle(int multiplier, Side side) ->
          "multiplier %d %s".formatted(multiplier, side.symbol());
      case OffCycleAtAngle(int multiplier, double angle) ->
          String.format(Locale.ROOT, "multiplier %d at %.0f°", multiplier, Math.toDegrees(angle));
    };
  }
}
