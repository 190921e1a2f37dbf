package separatrix.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import separatrix.linalg.ComplexVector;
import separatrix.linalg.EigenPair;
import separatrix.linalg.Matrix;
import separatrix.linalg.OuterEigenvalues.Outer;
import separatrix.system.TimeAxis;

/** The leading modes of a Jacobian, and all of them when they are asked for. */
final class LaterModes {
  private final Matrix jacobian;
  private final TimeAxis time;
  private final List<Mode> leading;
  private Optional<Whole> whole = Optional.empty();

  /** What the leading modes are in the whole spectrum, and the others. */
  private record Whole(List<Mode> matches, List<Mode> others) {}

  LaterModes(Matrix jacobian, TimeAxis time, List<Outer> outer) {
    this.jacobian = jacobian;
    this.time = time;
    leading =
        Spectrum.ranked(
            IntStream.range(0, outer.size())
                .mapToObj(
                    i -> new Mode(i + 1, outer.get(i).value(), new Leading(outer.get(i)), time))
                .toList());
  }

  /** A right vector that is known, and a left one that is not yet. */
  private final class Leading implements EigenPair {
    private final Outer outer;

    Leading(Outer outer) {
      this.outer = outer;
    }

    @Override
    public ComplexVector right() {
      return outer.right();
    }

    @Override
    public ComplexVector left() {
      return whole().matches().get(Mode.nearest(whole().matches(), outer.value())).left();
    }
  }

  List<Mode> leading() {
    return leading;
  }

  /** The leading ones as they are, and the others. */
  List<Mode> all() {
    List<Mode> all = new ArrayList<>(leading);
    all.addAll(whole().others());
    return Spectrum.ranked(all);
  }

  private synchronized Whole whole() {
    if (whole.isEmpty()) {
      List<Mode> others = new ArrayList<>(Spectrum.of(jacobian, time).modes());
      List<Mode> matches = new ArrayList<>();
      for (Mode mode : leading) {
        matches.add(others.remove(Mode.nearest(others, mode.eigenvalue())));
      }
      whole = Optional.of(new Whole(matches, others));
    }
    return whole.get();
  }
}
