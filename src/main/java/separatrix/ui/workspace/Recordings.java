package separatrix.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.RecordingFiles;
import separatrix.files.recording.RecordingSource;
import separatrix.network.RecurrentNetwork;
import separatrix.projection.Projection;
import separatrix.session.Recorded;
import separatrix.session.Session;

/**
 * Recorded activity that is looked at, in axes of its own or in those of the network that is open.
 * It is data: nothing is claimed of where it would go.
 */
public final class Recordings {
  /** Why a command that needs a network does nothing. */
  public static final String NO_NETWORK =
      "Recorded activity is shown, which has no network to ask; open a network first.";

  private static final String KEY = "recording";
  private static final String PROJECTION = "recording in the network's axes";

  /** Where a recording is shown. */
  public sealed interface Space {
    /** Along its own principal components, counted from 0. */
    record Own(List<Integer> axes) implements Space {}

    /** In the picture of the network, along these paths. */
    record Network(List<Recorded.Path> paths, Projection projection) implements Space {}
  }

  /** How the array of a file was read. */
  public record Reading(RecordingSource file, String variable, AxisOrder order, Said said) {}

  /** Who said what the axes are. */
  public enum Said {
    THE_FILE,
    NOBODY,
    THE_USER
  }

  /** A recording that is shown. */
  public record Shown(Recorded recorded, Reading reading, Space space) {}

  private sealed interface Outcome {
    record Read(Recorded recorded, Reading reading) implements Outcome {}

    record Refused(String sentence) implements Outcome {}
  }

  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ObservableList<Path> opened = FXCollections.observableArrayList();
  private final BooleanBinding alone =
      Bindings.createBooleanBinding(
          () -> shown.get().filter(now -> now.space() instanceof Space.Own).isPresent(), shown);

  Recordings(Workspace workspace) {
    this.workspace = workspace;
    workspace.sessionProperty().addListener((_, before, now) -> follow(before, now));
  }

  /** The recording that is shown, if one is. */
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a recording is shown and no network. */
  public BooleanBinding alone() {
    return alone;
  }

  /** The files of recordings that were opened, the latest first. */
  public ObservableList<Path> opened() {
    return opened;
  }

  /** Shows the recording in a file. */
  public void open(Path path) {
    workspace
        .work()
        .start(
            KEY,
            "Opening " + path.getFileName(),
            job -> read(path, job),
            outcome -> {
              if (outcome instanceof Outcome.Read) {
                opened.remove(path);
                opened.addFirst(path);
              }
              show(outcome);
            });
  }

  /** Reads the file that is shown in another way. */
  public void choose(String variable, AxisOrder order) {
    shown
        .get()
        .ifPresent(
            now -> {
              Reading reading = new Reading(now.reading().file(), variable, order, Said.THE_USER);
              workspace
                  .work()
                  .start(
                      KEY,
                      "Reading %s again".formatted(now.recorded().name()),
                      job -> read(reading, now.recorded().source(), job),
                      this::show);
            });
  }

  /** Shows these of the recording's own components, counted from 0. */
  public void chooseAxes(List<Integer> axes) {
    shown
        .get()
        .ifPresent(
            now ->
                shown.set(
                    Optional.of(
                        new Shown(
                            now.recorded(), now.reading(), new Space.Own(List.copyOf(axes))))));
  }

  /** Why it cannot be shown in the network's axes; empty if it can. */
  public String whyNotInNetwork() {
    RecurrentNetwork network = workspace.session().subject().network();
    return shown
        .get()
        .filter(now -> now.recorded().recording().units() != network.cell().stateSize())
        .map(
            now ->
                "The recording has %d units, a state of %s has %d numbers: they have no axes in common."
                    .formatted(
                        now.recorded().recording().units(),
                        workspace.session().subject().name(),
                        network.cell().stateSize()))
        .orElse("");
  }

  /** Shows it in the picture of the network, in the same axes. */
  public void showInNetwork() {
    if (whyNotInNetwork().isEmpty()) {
      shown.get().ifPresent(this::project);
    }
  }

  /** Shows it along its own components. */
  public void showAlone() {
    shown.get().ifPresent(now -> shown.set(Optional.of(alone(now.recorded(), now.reading()))));
  }

  /** Takes it away; the network is there again. */
  public void close() {
    workspace.work().cancelAndDrop(KEY);
    workspace.work().cancelAndDrop(PROJECTION);
    shown.set(Optional.empty());
  }

  private void project(Shown now) {
    Projection projection = workspace.session().projection();
    workspace
        .work()
        .start(
            PROJECTION,
            "Placing %s in the network's axes".formatted(now.recorded().name()),
            job -> now.recorded().along(projection, share -> told(job, share)),
            paths ->
                shown.set(
                    Optional.of(
                        new Shown(
                            now.recorded(), now.reading(), new Space.Network(paths, projection)))));
  }

  private void follow(Session before, Session now) {
    Optional<Shown> current = shown.get();
    if (current.isEmpty()) {
      return;
    }
    if (!now.subject().isSameAs(before.subject())) {
      close();
    } else if (current.get().space() instanceof Space.Network(var _, Projection seen)
        && !seen.equals(now.projection())) {
      project(current.get());
    }
  }

  private void show(Outcome outcome) {
    switch (outcome) {
      case Outcome.Read(Recorded recorded, Reading reading) ->
          shown.set(Optional.of(alone(recorded, reading)));
      case Outcome.Refused(String sentence) ->
          workspace.tell(Notice.error("The recording cannot be shown.", sentence));
    }
  }

  private static Shown alone(Recorded recorded, Reading reading) {
    int count = Math.min(3, recorded.components().count());
    return new Shown(recorded, reading, new Space.Own(IntStream.range(0, count).boxed().toList()));
  }

  private static Outcome read(Path path, Job job) {
    try {
      RecordingSource file = RecordingFiles.open(path);
      boolean isTable = file.arrays().isEmpty();
      String variable = isTable ? "" : file.likely();
      return read(
          new Reading(
              file, variable, AxisOrder.TRIALS_STEPS_UNITS, isTable ? Said.THE_FILE : Said.NOBODY),
          path.toString(),
          job);
    } catch (UnreadableNetworkException refused) {
      return refused(path.toString(), refused);
    }
  }

  private static Outcome read(Reading reading, String source, Job job) {
    try {
      return new Outcome.Read(
          Recorded.of(
              reading.file().recording(reading.order(), reading.variable()),
              source,
              share -> told(job, share)),
          reading);
    } catch (UnreadableNetworkException | IllegalArgumentException refused) {
      return refused(source, refused);
    }
  }

  private static Outcome refused(String source, Exception refused) {
    System.getLogger("separatrix").log(System.Logger.Level.DEBUG, "Opening " + source, refused);
    return new Outcome.Refused(String.valueOf(refused.getMessage()));
  }

  private static boolean told(Job job, double share) {
    job.report(share, "%.0f %% of the trials".formatted(100 * share), () -> {});
    return !job.isCancelled();
  }
}
