package separatrix.ui.workspace;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The clock that moves the cursor along one trial. Position is in steps and need not be whole; at
 * the end of a trial it starts over, or stops.
 */
public final class Playback {
  /** The speeds to choose from, as factors on {@link #STEPS_PER_SECOND}. */
  public static final List<Double> SPEEDS = List.of(0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

  /** Steps that pass in a second at speed 1. */
  public static final double STEPS_PER_SECOND = 20;

  private final IntegerProperty trial = new SimpleIntegerProperty(this, "trial", 0);
  private final DoubleProperty position = new SimpleDoubleProperty(this, "position", 0);
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping", true);
  private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
  private final IntegerProperty tail = new SimpleIntegerProperty(this, "tail", 30);
  private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length", 0);

  /** The trial that is played, from 0. */
  public IntegerProperty trialProperty() {
    return trial;
  }

  /** Where the cursor stands, in steps from the start of the trial. */
  public DoubleProperty positionProperty() {
    return position;
  }

  public BooleanProperty playingProperty() {
    return playing;
  }

  /** Whether the end of a trial is followed by its start. */
  public BooleanProperty loopingProperty() {
    return looping;
  }

  /** Factor on {@link #STEPS_PER_SECOND}. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** How many steps of the past the cursor draws behind itself. */
  public IntegerProperty tailProperty() {
    return tail;
  }

  /** Steps of the played trial; its states are numbered 0 to this. */
  public ReadOnlyIntegerProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  /** The last whole step that the cursor has reached. */
  public int step() {
    return (int) Math.floor(position.get());
  }

  /** Plays or pauses; a trial that has ended is played from its start. */
  public void toggle() {
    if (!playing.get() && position.get() >= length.get()) {
      position.set(0);
    }
    playing.set(!playing.get());
  }

  /** Stops and goes some steps on, or back, within the trial. */
  public void stepBy(int steps) {
    playing.set(false);
    seek(step() + steps);
  }

  /** Goes to a step of the current trial, or as near as it reaches. */
  public void seek(double to) {
    position.set(Math.clamp(to, 0, length.get()));
  }

  /** Goes to a step of a trial. */
  public void seek(int toTrial, double to) {
    trial.set(toTrial);
    seek(to);
  }

  /** The next speed in the list, up for 1 and down for −1. */
  public void changeSpeed(int by) {
    int nearest = 0;
    for (int i = 1; i < SPEEDS.size(); i++) {
      if (Math.abs(Math.log(SPEEDS.get(i) / speed.get()))
          < Math.abs(Math.log(SPEEDS.get(nearest) / speed.get()))) {
        nearest = i;
      }
    }
    speed.set(SPEEDS.get(Math.clamp(nearest + by, 0, SPEEDS.size() - 1)));
  }

  /** Lets time pass while playing. */
  public void advance(double seconds) {
    if (!playing.get() || length.get() == 0) {
      return;
    }
    double next = position.get() + seconds * speed.get() * STEPS_PER_SECOND;
    if (next <= length.get()) {
      position.set(next);
    } else if (looping.get()) {
      position.set(0);
    } else {
      position.set(length.get());
      playing.set(false);
    }
  }

  /** Tells how long the played trial is; the cursor stays within it. */
  void fit(int steps) {
    length.set(steps);
    seek(position.get());
  }
}
