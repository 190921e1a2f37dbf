package separatrix.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.check.CheckReport;
import separatrix.files.check.RecordedTrials;
import separatrix.files.check.SelfCheck;
import separatrix.files.formats.NetworkImporters;
import separatrix.session.Session;
import separatrix.session.Subject;

/** Compares the network that is shown with a recorded run of it. */
public final class RunCheck {
  private static final String KEY = "check";
  private static final int KEPT = 30;

  /** How a comparison went. */
  public sealed interface Outcome {
    record Compared(CheckReport report) implements Outcome {}

    record Refused(String sentence) implements Outcome {}
  }

  /** A comparison with the run in a file. */
  public record Checked(Path run, Outcome outcome) {}

  private record Entry(Subject subject, Checked checked) {}

  private final Workspace workspace;
  private final List<Entry> entries = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Checked>> latest =
      new ReadOnlyObjectWrapper<>(this, "latest", Optional.empty());
  private final ReadOnlyBooleanProperty running;

  RunCheck(Workspace workspace) {
    this.workspace = workspace;
    this.running = workspace.work().underWay(KEY);
    workspace.sessionProperty().subscribe(this::show);
  }

  /** The comparison of the network that is shown, if there was one. */
  public ReadOnlyObjectProperty<Optional<Checked>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running;
  }

  /** Compares with the run in an `.npz`; if they differ, other conventions are tried. */
  public void check(Path run) {
    Subject subject = workspace.session().subject();
    workspace
        .work()
        .start(
            KEY,
            "Comparing with " + run.getFileName(),
            job -> compare(subject, run, job),
            outcome -> keep(subject, new Checked(run, outcome)));
  }

  /** Ends a comparison; what was tried until then is told. */
  public void cancel() {
    workspace.work().cancel(KEY);
  }

  /** Compares with the run that lies beside the network's file, if one does. */
  void runBeside(Path network) {
    RecordedTrials.beside(network).ifPresent(this::check);
  }

  private static Outcome compare(Subject subject, Path run, Job job) {
    try {
      RecordedTrials trials = RecordedTrials.read(run);
      SelfCheck.Progress progress =
          (tried, all) -> {
            job.report(
                (double) tried / all, "%d of %d ways to read it".formatted(tried, all), () -> {});
            return !job.isCancelled();
          };
      return new Outcome.Compared(
          SelfCheck.of(
              reading(subject), ImportChoices.given(subject.conventions()), trials, progress));
    } catch (UnreadableNetworkException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
  }

  /** The network's file under other answers; what came from no file is as it is. */
  private static SelfCheck.Reading reading(Subject subject) throws UnreadableNetworkException {
    Optional<Path> path = Conventions.file(subject);
    if (path.isEmpty()) {
      ImportedNetwork own =
          new ImportedNetwork(subject.network(), subject.name(), "", List.of(), List.of());
      return _ -> own;
    }
    SourceFile file = SourceFile.read(path.get());
    return choices -> NetworkImporters.read(file, choices);
  }

  private void keep(Subject subject, Checked checked) {
    entries.removeIf(entry -> isOf(entry, subject));
    entries.add(new Entry(subject, checked));
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
    show(workspace.session());
  }

  private void show(Session session) {
    latest.set(
        entries.stream()
            .filter(entry -> isOf(entry, session.subject()))
            .map(Entry::checked)
            .findFirst());
  }

  @SuppressWarnings("ReferenceEquality") // Sessions share their subject; comparing weights is dear.
  private static boolean isOf(Entry entry, Subject subject) {
    return entry.subject() == subject;
  }
}
