package separatrix.session.saved;

import java.util.ArrayList;
import java.util.List;
import separatrix.dynamics.Linearization;
import separatrix.dynamics.Mode;
import separatrix.dynamics.Spectrum;
import separatrix.linalg.Complex;

/**
 * Joins the eigenvalues that a file has kept with vectors that were worked out again. On the
 * machine that wrote them they are the same to the last bit. Another machine rounds in another way:
 * then the kept ones stand, in their order, and each takes the vectors of the nearest that was
 * worked out.
 */
final class KeptSpectrum {
  private KeptSpectrum() {}

  static Linearization of(List<Complex> kept, int index, Linearization now) {
    List<Mode> modes = now.spectrum().modes();
    boolean isSame =
        index == now.index() && modes.stream().map(Mode::eigenvalue).toList().equals(kept);
    if (isSame) {
      return now;
    }
    return new Linearization(
        now.state(), now.jacobian(), new Spectrum(matched(kept, modes)), index);
  }

  private static List<Mode> matched(List<Complex> kept, List<Mode> modes) {
    List<Mode> left = new ArrayList<>(modes);
    List<Mode> matched = new ArrayList<>();
    for (Complex value : kept) {
      int nearest = 0;
      for (int i = 1; i < left.size(); i++) {
        if (distance(left.get(i), value) < distance(left.get(nearest), value)) {
          nearest = i;
        }
      }
      Mode mode = left.remove(nearest);
      matched.add(new Mode(matched.size() + 1, value, mode.vectors(), mode.time()));
    }
    return matched;
  }

  private static double distance(Mode mode, Complex value) {
    return mode.eigenvalue().minus(value).abs();
  }
}
