package separatrix.ui.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCode;
import separatrix.linalg.Vector;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.LiveTrail;
import separatrix.ui.workspace.Workspace;

/** The inputs of a live run: what is held, and the pulses. */
final class LiveInputViewModel {
  /** A pulse against the held value. */
  enum Sign {
    PLUS(1),
    MINUS(-1);

    private final int factor;

    Sign(int factor) {
      this.factor = factor;
    }
  }

  private static final int LINES_OF_NEWS = 3;

  private final Workspace workspace;
  private final ObservableList<Channel> channels = FXCollections.observableArrayList();
  private final DoubleProperty amplitude = new SimpleDoubleProperty(this, "amplitude", 1);
  private final IntegerProperty duration = new SimpleIntegerProperty(this, "duration", 1);

  LiveInputViewModel(Workspace workspace) {
    this.workspace = workspace;
    workspace.sessionProperty().subscribe(_ -> listChannels());
  }

  // Properties

  ObservableList<Channel> channels() {
    return channels;
  }

  /** The size of a pulse. */
  DoubleProperty amplitudeProperty() {
    return amplitude;
  }

  /** How many steps a pulse lasts. */
  IntegerProperty durationProperty() {
    return duration;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return workspace.live().runningProperty();
  }

  ReadOnlyObjectProperty<Vector> heldProperty() {
    return workspace.live().heldProperty();
  }

  /** The newest output, and how long the run has gone. */
  StringBinding status() {
    return Bindings.createStringBinding(
        () -> {
          LiveTrail trail = workspace.live().trailProperty().get();
          if (trail.states().isEmpty()) {
            return "Not running: Start runs the network from the selected state.";
          }
          String outputs =
              String.join(
                  ", ",
                  java.util.Arrays.stream(trail.states().getLast().output().toArray())
                      .limit(6)
                      .mapToObj(value -> Figures.fixed(value, 2))
                      .toList());
          return "Step %d, output %s".formatted(trail.step(), outputs);
        },
        workspace.live().trailProperty());
  }

  /** Whether the held input is not the one under which the fixed points stand. */
  BooleanBinding differs() {
    return Bindings.createBooleanBinding(
        () -> !heldProperty().get().equals(workspace.session().input()),
        heldProperty(),
        workspace.sessionProperty());
  }

  // Commands

  void toggle() {
    workspace.live().toggle();
  }

  void hold(Channel channel, double value) {
    workspace.live().hold(channel.number(), value);
  }

  /** Holds every channel at zero. */
  void release() {
    workspace.live().heldProperty().set(Vector.zeros(channels.size()));
  }

  /** Sends a pulse; starts a run if there is none. */
  void pulse(Channel channel, Sign sign) {
    workspace.live().pulse(channel.number(), sign.factor * amplitude.get(), duration.get());
  }

  /** Sends the pulse of a key, if it is the key of a channel. */
  boolean pulse(KeyCode key, Sign sign) {
    Optional<Channel> channel =
        channels.stream().filter(c -> c.key().filter(key::equals).isPresent()).findFirst();
    channel.ifPresent(c -> pulse(c, sign));
    return channel.isPresent();
  }

  /** Whether the fixed points follow the held input. */
  BooleanProperty dialProperty() {
    return workspace.structure().dial().onProperty();
  }

  /** What became of points as the input was turned, the newest first; a few lines. */
  StringBinding dialNews() {
    ObservableList<String> news = workspace.structure().dial().news();
    return Bindings.createStringBinding(
        () -> {
          if (!dialProperty().get()) {
            return "";
          }
          return news.isEmpty()
              ? "Turn an input: the fixed points move with it, and what becomes of them is told here."
              : String.join("\n", news.stream().limit(LINES_OF_NEWS).toList());
        },
        news,
        dialProperty());
  }

  /** Looks for the fixed points under the held input. */
  void useForPoints() {
    workspace.setInput(heldProperty().get());
  }

  private void listChannels() {
    int number = workspace.session().subject().network().cell().inputSize();
    List<Channel> next = IntStream.range(0, number).mapToObj(Channel::new).toList();
    if (!next.equals(channels)) {
      channels.setAll(next);
    }
  }
}
