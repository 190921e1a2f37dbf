package separatrix.session.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.dynamics.Linearization;
import separatrix.dynamics.Mode;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.LargeBistable;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;

class KeptSpectrumTest {
  /** Of a linear map with λ = 2, 0.5 and −0.3. */
  private static final Linearization SMALL = linear();

  private static Linearization linear() {
    Matrix weights = Matrix.of(new double[][] {{0.5, 0.1, 0}, {0, 2, 0.2}, {0, 0, -0.3}});
    RecurrentNetwork network =
        RecurrentNetwork.fromRest(
            new Vanilla(weights, Matrix.zeros(3, 1), Vector.zeros(3), Activation.IDENTITY),
            Readout.identity(3));
    return Linearization.at(network.atRest(), Vector.zeros(3));
  }

  private static Linearization large() {
    return Linearization.at(LargeBistable.network().atRest(), Vector.zeros(LargeBistable.UNITS));
  }

  private static List<Complex> values(List<Mode> modes) {
    return modes.stream().map(Mode::eigenvalue).toList();
  }

  /** As another machine might have rounded them. */
  private static List<Complex> rounded(List<Complex> values) {
    return values.stream().map(value -> value.times(1 + 1e-13)).toList();
  }

  @Test
  void whatIsTheSameStaysAsItWasWorkedOut() {
    List<Complex> kept = values(SMALL.spectrum().modes());

    assertThat(KeptSpectrum.of(kept, SMALL.index(), SMALL)).isSameAs(SMALL);
  }

  @Test
  void keptEigenvaluesStandWithTheVectorsThatAreTheirs() {
    List<Complex> kept = rounded(values(SMALL.spectrum().modes()));
    Linearization joined = KeptSpectrum.of(kept, SMALL.index(), SMALL);

    assertThat(values(joined.spectrum().modes())).isEqualTo(kept);
    for (int i = 0; i < 3; i++) {
      assertThat(joined.spectrum().modes().get(i).vectors())
          .isSameAs(SMALL.spectrum().modes().get(i).vectors());
    }
  }

  @Test
  void theirOrderStandsToo() {
    List<Complex> kept = new ArrayList<>(values(SMALL.spectrum().modes()));
    Collections.swap(kept, 1, 2);
    Linearization joined = KeptSpectrum.of(kept, SMALL.index(), SMALL);

    assertThat(values(joined.spectrum().modes())).isEqualTo(kept);
    assertThat(joined.spectrum().modes().get(1).vectors())
        .isSameAs(SMALL.spectrum().modes().get(2).vectors());
  }

  @Test
  void ofALargePointOnlyTheLeadingModesAreWorkedOut() {
    List<Complex> kept = rounded(values(large().spectrum().modes()));
    Linearization joined = KeptSpectrum.of(kept, -1, large());

    assertThat(joined.spectrum().isComplete()).isFalse();
    assertThat(values(joined.spectrum().known())).isEqualTo(kept.subList(0, 1));
    assertThat(joined.spectrum().unstable()).isEqualTo(1);
  }

  @Test
  void askedForTheOthersAreThoseThatWereKept() {
    List<Complex> kept = rounded(values(large().spectrum().modes()));
    Linearization joined = KeptSpectrum.of(kept, -1, large());

    assertThat(values(joined.spectrum().modes())).isEqualTo(kept);
  }

  @Test
  void whereTheFileKnowsAnotherNumberOfLeadingModesAllAreWorkedOut() {
    List<Complex> kept = new ArrayList<>(values(large().spectrum().modes()));
    kept.set(1, new Complex(0.97, 0));
    Linearization joined = KeptSpectrum.of(kept, -1, large());

    assertThat(values(joined.spectrum().known())).isEqualTo(kept);
  }
}
