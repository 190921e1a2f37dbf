package separatrix.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.linalg.OuterEigenvalues.Outer;
import separatrix.system.TimeAxis;

/**
 * The modes of a Jacobian, the fastest growing first; a conjugate pair is two neighbours. Of a
 * large one those past the border of stability and near it are known at once. All the others cost a
 * hundred times as much and are worked out, once and for good, when they are asked for.
 */
public final class Spectrum {
  private final int size;
  private final TimeAxis time;
  private final List<Mode> leading;
  private final Supplier<List<Mode>> source;
  private volatile Optional<List<Mode>> all = Optional.empty();
  // No part of what it is: worked out again where it is not there.
  private transient volatile Judged judged = new Judged(List.of(), List.of());

  /** Which of the modes that were known are untold. */
  private record Judged(List<Mode> known, List<Mode> untold) {}

  private Spectrum(int size, TimeAxis time, List<Mode> leading, Supplier<List<Mode>> source) {
    this.size = size;
    this.time = time;
    this.leading = List.copyOf(leading);
    this.source = source;
  }

  /** Of modes that are all known, in their order. */
  public static Spectrum of(List<Mode> modes, TimeAxis time) {
    List<Mode> known = List.copyOf(modes);
    Spectrum spectrum = new Spectrum(known.size(), time, known, () -> known);
    spectrum.modes();
    return spectrum;
  }

  /** All modes of the step map's Jacobian, n × n, at once. */
  public static Spectrum of(Matrix jacobian, TimeAxis time) {
    return of(modes(jacobian, time), time);
  }

  /**
   * The same, at first without the modes that are well inside the border where these cost much.
   *
   * @param index sign det(I − J), zero where I − J is singular
   */
  static Spectrum leadingOf(Matrix jacobian, TimeAxis time, int index) {
    if (jacobian.rows() < OuterModes.LARGE || index == 0) {
      return of(jacobian, time);
    }
    Optional<List<Outer>> outer =
        OuterModes.of(jacobian, time, index)
            .filter(found -> found.stream().allMatch(each -> isNear(each, time)))
            .filter(found -> !DualVectors.areDefective(found));
    if (outer.isEmpty()) {
      return of(jacobian, time);
    }
    LaterModes later = new LaterModes(jacobian, time, outer.get());
    return new Spectrum(jacobian.rows(), time, later.leading(), later::all);
  }

  /** Of a flow there may be modes that turn so fast that only its steps let them grow. */
  private static boolean isNear(Outer outer, TimeAxis time) {
    return Mode.excess(outer.value(), time) > -OuterModes.INSIDE;
  }

  /**
   * Modes of which the first are known.
   *
   * @param leading those past the border of stability and near it, as {@link #leading} gives them
   * @param all every one, the leading ones first; asked for once
   */
  public static Spectrum later(
      int size, TimeAxis time, List<Mode> leading, Supplier<List<Mode>> all) {
    return new Spectrum(size, time, leading, all);
  }

  private static List<Mode> modes(Matrix jacobian, TimeAxis time) {
    Eigen eigen = Eigen.of(jacobian);
    return ranked(
        IntStream.range(0, eigen.size())
            .mapToObj(i -> new Mode(i + 1, eigen.value(i), eigen.pair(i), time))
            .toList());
  }

  /** The modes by their growth, numbered anew; a stable sort keeps conjugate pairs together. */
  private static List<Mode> ranked(List<Mode> modes) {
    List<Mode> sorted = new ArrayList<>(modes);
    sorted.sort(Comparator.comparingDouble(mode -> -mode.excess()));
    return IntStream.range(0, sorted.size()).mapToObj(i -> sorted.get(i).numbered(i + 1)).toList();
  }

  public int size() {
    return size;
  }

  public TimeAxis time() {
    return time;
  }

  /** Every mode; of a large Jacobian it may take seconds to work them out. */
  public List<Mode> modes() {
    if (all.isEmpty()) {
      workOut();
    }
    return all.orElseThrow();
  }

  private synchronized void workOut() {
    if (all.isEmpty()) {
      all = Optional.of(List.copyOf(source.get()));
    }
  }

  /** Whether {@link #modes} answers at once. */
  public boolean isComplete() {
    return all.isPresent();
  }

  /**
   * The modes past the border of stability and less than {@link OuterModes#INSIDE} before it, at
   * least; of a small Jacobian all. They are known at once and stay as they are.
   */
  public List<Mode> leading() {
    return leading;
  }

  /** The modes that are known by now, which are the first ones: all, or the leading ones. */
  public List<Mode> known() {
    return all.orElse(leading);
  }

  /** The mode of rank `number`, from 1. */
  public Mode mode(int number) {
    return number <= leading.size() ? leading.get(number - 1) : modes().get(number - 1);
  }

  /**
   * The known modes that rounding alone could carry across the border of stability. Of a large
   * Jacobian, whose vectors cost much, only those very near the border are asked.
   */
  @SuppressWarnings("ReferenceEquality") // The list is the same until more modes are known.
  public List<Mode> untold() {
    Judged now = judged;
    List<Mode> known = known();
    if (now.known() != known) {
      now = new Judged(known, judge(known));
      judged = now;
    }
    return now.untold();
  }

  private List<Mode> judge(List<Mode> known) {
    return size < OuterModes.LARGE
        ? new Untold(known).all()
        : new Untold(
                known.stream()
                    .filter(mode -> Mode.isInReachOfRounding(mode.eigenvalue(), time))
                    .toList())
            .all();
  }

  public int unstable() {
    return (int) known().stream().filter(Mode::isUnstable).count();
  }

  /** How many modes lie within `deadBand` of the border, on either side. */
  public int marginal(double deadBand) {
    List<Mode> near = deadBand < OuterModes.INSIDE ? known() : modes();
    return (int) near.stream().filter(mode -> mode.isMarginal(deadBand)).count();
  }
}
