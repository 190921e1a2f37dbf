package separatrix.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.linalg.Eigen;
import separatrix.linalg.Matrix;
import separatrix.system.TimeAxis;

/** All modes of a Jacobian, the fastest growing first; a conjugate pair is two neighbours. */
public record Spectrum(List<Mode> modes) {

  public Spectrum {
    modes = List.copyOf(modes);
  }

  /** The spectrum of the step map's Jacobian, n × n. */
  public static Spectrum of(Matrix jacobian, TimeAxis time) {
    Eigen eigen = Eigen.of(jacobian);
    List<Mode> unranked = new ArrayList<>();
    for (int i = 0; i < eigen.size(); i++) {
      unranked.add(new Mode(i, eigen.value(i), eigen.pair(i), time));
    }
    // A stable sort keeps each conjugate pair together, positive imaginary part first.
    unranked.sort(Comparator.comparingDouble(mode -> -rank(mode)));
    return new Spectrum(
        IntStream.range(0, unranked.size())
            .mapToObj(
                i -> {
                  Mode mode = unranked.get(i);
                  return new Mode(i + 1, mode.eigenvalue(), mode.vectors(), time);
                })
            .toList());
  }

  private static double rank(Mode mode) {
    return mode.excess();
  }

  public int size() {
    return modes.size();
  }

  /** The mode of rank `number`, from 1. */
  public Mode mode(int number) {
    return modes.get(number - 1);
  }

  public int unstable() {
    return (int) modes.stream().filter(Mode::isUnstable).count();
  }

  /** How many modes lie within `deadBand` of the border, on either side. */
  public int marginal(double deadBand) {
    return (int) modes.stream().filter(mode -> mode.isMarginal(deadBand)).count();
  }
}
