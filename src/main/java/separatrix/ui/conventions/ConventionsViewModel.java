package separatrix.ui.conventions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import separatrix.files.check.Alternative;
import separatrix.session.Subject;
import separatrix.ui.workspace.Conventions;
import separatrix.ui.workspace.RunCheck;
import separatrix.ui.workspace.Workspace;

/** How the network's file was understood, and what the user may say about it. */
public final class ConventionsViewModel {
  private final Workspace workspace;
  private final Conventions conventions;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ReadOnlyObjectWrapper<UnderstoodFile> understood;
  private final ReadOnlyObjectWrapper<CheckWords> check =
      new ReadOnlyObjectWrapper<>(this, "check", CheckWords.none());

  public ConventionsViewModel(Workspace workspace, Conventions conventions) {
    this.workspace = workspace;
    this.conventions = conventions;
    this.understood = new ReadOnlyObjectWrapper<>(this, "understood", file());
    workspace.sessionProperty().subscribe(_ -> show());
    conventions.announcedProperty().subscribe(this::announce);
    conventions
        .check()
        .latestProperty()
        .subscribe(latest -> check.set(latest.map(CheckWords::of).orElseGet(CheckWords::none)));
  }

  // Properties

  /** Whether the sheet is shown. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** What was understood of the file of the network that is shown. */
  public ReadOnlyObjectProperty<UnderstoodFile> understoodProperty() {
    return understood.getReadOnlyProperty();
  }

  /** How the network compares with a recorded run. */
  public ReadOnlyObjectProperty<CheckWords> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /** Whether a comparison is under way. */
  public ReadOnlyBooleanProperty checkingProperty() {
    return conventions.check().runningProperty();
  }

  /** Why the last answer was refused; empty if it was not. */
  public ReadOnlyStringProperty troubleProperty() {
    return conventions.troubleProperty();
  }

  /** Whether the user has not yet taken note of what was understood. */
  public ObservableValue<Boolean> announced() {
    return understood.flatMap(
        file ->
            conventions
                .announcedProperty()
                .map(source -> !source.isEmpty() && source.equals(file.source())));
  }

  /** What was understood and how it compares, in a line; empty if nothing was to be understood. */
  public StringBinding words() {
    return Bindings.createStringBinding(
        () -> understood.get().words(check.get().brief()), understood, check);
  }

  // Commands

  void answer(ConventionLine line, String answer) {
    if (!answer.equals(line.taken())) {
      conventions.answer(line.subject(), answer);
    }
  }

  public void accept() {
    conventions.accept();
  }

  public void dismiss() {
    conventions.dismiss();
  }

  void revert() {
    conventions.revert();
  }

  void forget() {
    conventions.forget();
  }

  /** Compares with a recorded run. */
  public void check(Path run) {
    conventions.check().check(run);
  }

  void cancelCheck() {
    conventions.check().cancel();
  }

  /** Reads the file as the recorded run says. */
  public void useRemedy() {
    remedy().ifPresent(alternative -> conventions.use(alternative.choices()));
  }

  private Optional<Alternative> remedy() {
    return conventions
        .check()
        .latestProperty()
        .get()
        .map(RunCheck.Checked::outcome)
        .flatMap(CheckWords::remedy);
  }

  private void announce(String source) {
    UnderstoodFile file = understood.get();
    if (source.equals(file.source()) && file.isAmbiguous()) {
      open.set(true);
    }
  }

  private void show() {
    understood.set(file());
  }

  private UnderstoodFile file() {
    Subject subject = workspace.session().subject();
    return new UnderstoodFile(
        UnderstoodFile.summary(subject),
        subject.name(),
        subject.source(),
        subject.notes(),
        ConventionLine.of(subject.conventions()),
        conventions.canAnswer() ? answers() : List.of());
  }

  private List<UnderstoodFile.Way> answers() {
    return Stream.of(
            Optional.of(UnderstoodFile.Way.ANSWER),
            conventions.hasChanged() ? Optional.of(UnderstoodFile.Way.REVERT) : empty(),
            conventions.isRemembered() ? Optional.of(UnderstoodFile.Way.FORGET) : empty())
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<UnderstoodFile.Way> empty() {
    return Optional.empty();
  }
}
