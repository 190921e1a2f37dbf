package separatrix.ui.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import separatrix.dynamics.Simulator;
import separatrix.dynamics.Trajectory;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.RecurrentNetwork;

/**
 * A network that runs while the user holds inputs and sends pulses. The steps are taken on the
 * pool, a few at a time; the trail is published whole.
 */
public final class LiveRun {
  /** A slow machine drops time rather than piling up steps. */
  private static final int MOST_STEPS_AT_ONCE = 40;

  private record Pulse(int channel, double amplitude, int steps) {
    Pulse after(int taken) {
      return new Pulse(channel, amplitude, steps - taken);
    }
  }

  private final BackgroundWork work;
  private final Supplier<RecurrentNetwork> network;
  private final Supplier<Vector> start;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final ObjectProperty<Vector> held;
  private final DoubleProperty stepsPerSecond =
      new SimpleDoubleProperty(this, "stepsPerSecond", 20);
  private final ReadOnlyObjectWrapper<LiveTrail> trail =
      new ReadOnlyObjectWrapper<>(this, "trail", LiveTrail.none());
  private final List<Pulse> pulses = new ArrayList<>();
  private double due;
  private boolean inFlight;
  // Counts runs, so that steps of a run that was stopped do not reach the next.
  private int run;

  /**
   * @param network the network to run, asked at every step
   * @param start where a run starts, asked when it does
   */
  LiveRun(BackgroundWork work, Supplier<RecurrentNetwork> network, Supplier<Vector> start) {
    this.work = work;
    this.network = network;
    this.start = start;
    this.held = new SimpleObjectProperty<>(this, "held", zeroInput());
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The input that is held constant; pulses are added to it. */
  public ObjectProperty<Vector> heldProperty() {
    return held;
  }

  public DoubleProperty stepsPerSecondProperty() {
    return stepsPerSecond;
  }

  /** Where the run has been lately; stays after it has stopped. */
  public ReadOnlyObjectProperty<LiveTrail> trailProperty() {
    return trail.getReadOnlyProperty();
  }

  /** Starts from the state at the cursor. */
  public void start() {
    Vector from = start.get();
    run++;
    inFlight = false;
    pulses.clear();
    due = 0;
    trail.set(
        new LiveTrail(
            List.of(new LiveState(from, held.get(), network.get().readout().of(from))), 0));
    running.set(true);
  }

  public void stop() {
    running.set(false);
  }

  public void toggle() {
    if (running.get()) {
      stop();
    } else {
      start();
    }
  }

  /** Holds one input channel at a value. */
  public void hold(int channel, double value) {
    double[] values = held.get().toArray();
    values[channel] = value;
    held.set(Vector.of(values));
  }

  /** Adds to one input channel for some steps; starts a run if there is none. */
  public void pulse(int channel, double amplitude, int steps) {
    if (!running.get()) {
      start();
    }
    pulses.add(new Pulse(channel, amplitude, steps));
  }

  /** Lets time pass: takes the steps that are due, unless earlier ones are still being taken. */
  public void advance(double seconds) {
    if (!running.get()) {
      return;
    }
    due = Math.min(due + seconds * stepsPerSecond.get(), MOST_STEPS_AT_ONCE);
    if (inFlight || due < 1) {
      return;
    }
    int steps = (int) due;
    due -= steps;
    take(steps);
  }

  /** Forgets everything: another network is here. */
  void reset() {
    stop();
    run++;
    inFlight = false;
    held.set(zeroInput());
    trail.set(LiveTrail.none());
  }

  private void take(int steps) {
    Simulator simulator = new Simulator(network.get());
    Vector from = trail.get().states().getLast().state();
    Matrix inputs = inputs(steps);
    int mine = run;
    inFlight = true;
    work.startQuietly(
        "The live run",
        () -> simulator.continueFrom(from, inputs),
        flow -> {
          if (mine == run) {
            inFlight = false;
            trail.set(trail.get().followedBy(states(flow)));
          }
        });
  }

  /** The held input for so many steps, with the pulses that still last. */
  private Matrix inputs(int steps) {
    int channels = held.get().size();
    double[] values = new double[steps * channels];
    for (int t = 0; t < steps; t++) {
      held.get().copyTo(values, t * channels);
    }
    for (Pulse pulse : pulses) {
      for (int t = 0; t < Math.min(steps, pulse.steps()); t++) {
        values[t * channels + pulse.channel()] += pulse.amplitude();
      }
    }
    pulses.replaceAll(pulse -> pulse.after(steps));
    pulses.removeIf(pulse -> pulse.steps() <= 0);
    return Matrix.fromRowMajor(steps, channels, values);
  }

  private static List<LiveState> states(Trajectory flow) {
    List<LiveState> states = new ArrayList<>(flow.steps());
    for (int t = 1; t <= flow.steps(); t++) {
      states.add(new LiveState(flow.state(t), flow.inputs().row(t - 1), flow.outputs().row(t)));
    }
    return states;
  }

  private Vector zeroInput() {
    return Vector.zeros(network.get().cell().inputSize());
  }
}
