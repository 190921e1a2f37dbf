package separatrix.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.ProductMemory;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.task.FlipFlop;
import separatrix.task.TrialBatch;

class TaskScoreTest {

  /** With a pulse at every step the flip-flop's target is the input of the same step. */
  @Test
  void theOutputAfterAStepIsComparedWithTheTargetOfThatStep() {
    FlipFlop task = new FlipFlop(2, 1, 20);
    RecurrentNetwork repeats =
        new RecurrentNetwork(
            new Vanilla(
                Matrix.zeros(2, 2), Matrix.identity(2), Vector.zeros(2), Activation.IDENTITY),
            Readout.identity(2),
            Vector.zeros(2));

    TrialBatch trials = TrialBatch.heldOut(task, 5, 1);

    assertThat(new Simulator(repeats).score(task, trials).value()).isEqualTo(1);
  }

  @Test
  void manyTrialsHaveTheScoreOfAllTheirOutputs() {
    FlipFlop task = FlipFlop.ofBits(3);
    Simulator simulator = new Simulator(new ProductMemory(3, 2, 0.1, 1).network());
    TrialBatch trials = TrialBatch.heldOut(task, 150, 1);

    List<Matrix> outputs = new ArrayList<>();
    for (Trajectory trajectory : simulator.run(trials.inputs())) {
      outputs.add(trajectory.outputs().rows(1, 65));
    }

    assertThat(simulator.score(task, trials)).isEqualTo(task.score(trials, outputs));
  }
}
