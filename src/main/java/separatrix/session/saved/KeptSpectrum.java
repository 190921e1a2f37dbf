package separatrix.session.saved;

import java.util.ArrayList;
import java.util.List;
import separatrix.dynamics.Linearization;
import separatrix.dynamics.Mode;
import separatrix.dynamics.OuterModes;
import separatrix.dynamics.Spectrum;
import separatrix.linalg.Complex;
import separatrix.system.TimeAxis;

/**
 * Joins the eigenvalues that a file has kept with vectors that were worked out again. On the
 * machine that wrote them they are the same to the last bit. Another machine rounds in another way:
 * then the kept ones stand, in their order, and each takes the vectors of the nearest that was
 * worked out. Of a large point only the leading modes are worked out at first.
 */
final class KeptSpectrum {
  private KeptSpectrum() {}

  static Linearization of(List<Complex> kept, int index, Linearization now) {
    Spectrum spectrum = now.spectrum();
    boolean isSame =
        index == now.index()
            && spectrum.isComplete()
            && spectrum.modes().stream().map(Mode::eigenvalue).toList().equals(kept);
    return isSame
        ? now
        : new Linearization(now.state(), now.jacobian(), joined(kept, spectrum), index);
  }

  private static Spectrum joined(List<Complex> kept, Spectrum spectrum) {
    int leading = spectrum.leading().size();
    boolean areTheSameLeading =
        (int) kept.stream().filter(value -> isNear(value, spectrum.time())).count() == leading;
    return spectrum.isComplete() || !areTheSameLeading
        ? Spectrum.of(matched(kept, spectrum.modes()), spectrum.time())
        : Spectrum.later(
            kept.size(),
            spectrum.time(),
            matched(kept.subList(0, leading), spectrum.leading()),
            () -> matched(kept, spectrum.modes()));
  }

  private static boolean isNear(Complex value, TimeAxis time) {
    return Mode.excess(value, time) > -OuterModes.INSIDE;
  }

  private static List<Mode> matched(List<Complex> kept, List<Mode> modes) {
    List<Mode> left = new ArrayList<>(modes);
    List<Mode> matched = new ArrayList<>();
    for (Complex value : kept) {
      Mode mode = left.remove(Mode.nearest(left, value));
      matched.add(new Mode(matched.size() + 1, value, mode.vectors(), mode.time()));
    }
    return matched;
  }
}
