package separatrix.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** The left vectors of the leading modes, in their order, and the other modes. */
  private record Whole(List<ComplexVector> left, List<Mode> others) {}

  LaterModes(Matrix jacobian, TimeAxis time, List<Outer> outer) {
    this.jacobian = jacobian;
    this.time = time;
    List<Outer> ranked = new ArrayList<>(outer);
    ranked.sort(Comparator.comparingDouble(each -> -Mode.excess(each.value(), time)));
    leading =
        IntStream.range(0, ranked.size())
            .mapToObj(
                i -> new Mode(i + 1, ranked.get(i).value(), new Leading(i, ranked.get(i)), time))
            .toList();
  }

  /** A right vector that is known, and a left one that is not yet. */
  private final class Leading implements EigenPair {
    private final int place;
    private final Outer outer;

    Leading(int place, Outer outer) {
      this.place = place;
      this.outer = outer;
    }

    @Override
    public ComplexVector right() {
      return outer.right();
    }

    @Override
    public int size() {
      return outer.right().size();
    }

    @Override
    public ComplexVector left() {
      return whole().left().get(place);
    }
  }

  List<Mode> leading() {
    return leading;
  }

  /** The leading ones as they are, and after them the others. */
  List<Mode> all() {
    List<Mode> all = new ArrayList<>(leading);
    whole().others().forEach(mode -> all.add(mode.numbered(all.size() + 1)));
    return all;
  }

  private synchronized Whole whole() {
    if (whole.isEmpty()) {
      List<Mode> others = new ArrayList<>(Spectrum.of(jacobian, time).modes());
      List<Mode> matches = new ArrayList<>();
      for (Mode mode : leading) {
        matches.add(others.remove(Mode.nearest(others, mode.eigenvalue())));
      }
      whole = Optional.of(new Whole(DualVectors.of(leading, matches), others));
    }
    return whole.get();
  }
}
