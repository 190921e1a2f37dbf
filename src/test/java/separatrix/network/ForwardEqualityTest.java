package separatrix.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Batch;
import separatrix.linalg.Vector;

/** Our cells compute what PyTorch computed, in double precision, over whole trials. */
class ForwardEqualityTest {
  private static final double TOLERANCE = 1e-12;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flipflop_tanh64",
        "flipflop_gru48",
        "flipflop_lstm32",
        "sine_tanh128",
        "cdi_tanh128"
      })
  void statesAreThoseOfPyTorch(String name) throws UnreadableNetworkException {
    ReferenceRun reference = ReferenceRun.of(name);
    Batch[] states = reference.run();
    int units = reference.network().cell().units();
    double largest = 0;
    for (int step = 0; step < reference.steps(); step++) {
      for (int trial = 0; trial < reference.trials(); trial++) {
        for (int unit = 0; unit < units; unit++) {
          double difference =
              states[step + 1].at(trial, unit) - reference.hidden().at(trial, step, unit);
          largest = Math.max(largest, Math.abs(difference));
        }
      }
    }
    assertThat(largest).isLessThan(TOLERANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flipflop_tanh64",
        "flipflop_gru48",
        "flipflop_lstm32",
        "sine_tanh128",
        "cdi_tanh128"
      })
  void outputsAreThoseOfPyTorch(String name) throws UnreadableNetworkException {
    ReferenceRun reference = ReferenceRun.of(name);
    Batch[] states = reference.run();
    double largest = 0;
    for (int step = 0; step < reference.steps(); step++) {
      for (int trial = 0; trial < reference.trials(); trial++) {
        Vector output = reference.network().readout().of(states[step + 1].row(trial));
        for (int k = 0; k < output.size(); k++) {
          double difference = output.at(k) - reference.outputs().at(trial, step, k);
          largest = Math.max(largest, Math.abs(difference));
        }
      }
    }
    assertThat(largest).isLessThan(TOLERANCE);
  }
}
