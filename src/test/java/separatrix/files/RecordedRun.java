package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.network.RecurrentNetwork;

/** PyTorch's own run of a network: `inputs`, `hidden` and `outputs` of several trials. */
record RecordedRun(NumpyArchive arrays) {

  static RecordedRun of(String name) throws UnreadableNetworkException {
    return new RecordedRun(NumpyArchive.read(TestFiles.path(name)));
  }

  /** Fails unless `network` gives the recorded units and outputs, to within 1e-12. */
  void mustBeRepeatedBy(RecurrentNetwork network) throws UnreadableNetworkException {
    mustBeRepeatedBy(network, 1e-12);
  }

  /** Fails unless `network` gives the recorded units and outputs, to within `tolerance`. */
  void mustBeRepeatedBy(RecurrentNetwork network, double tolerance)
      throws UnreadableNetworkException {
    Tensor inputs = arrays.array("inputs");
    List<Matrix> trials =
        IntStream.range(0, inputs.size(0)).mapToObj(i -> inputs.slice(i).matrix()).toList();
    List<Trajectory> runs = new Simulator(network).run(trials);
    for (int i = 0; i < trials.size(); i++) {
      Trajectory run = runs.get(i);
      Matrix hidden = arrays.array("hidden").slice(i).matrix();
      Matrix outputs = arrays.array("outputs").slice(i).matrix();
      for (int t = 0; t < run.steps(); t++) {
        assertThat(hidden.row(t).distance(run.state(t + 1).slice(0, hidden.columns())))
            .isCloseTo(0, within(tolerance));
        assertThat(outputs.row(t).distance(run.outputs().row(t + 1)))
            .isCloseTo(0, within(tolerance));
      }
    }
  }
}
