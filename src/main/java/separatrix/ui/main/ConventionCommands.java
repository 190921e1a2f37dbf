package separatrix.ui.main;

import java.util.List;
import javafx.beans.binding.Bindings;
import separatrix.ui.conventions.ConventionsViewModel;
import separatrix.ui.inspector.ConventionsLink;

/** Commands about how the network's file was understood. */
record ConventionCommands(ConventionsViewModel model, FileDialogs dialogs) {

  List<Command> commands() {
    return List.of(
        Command.of(
                "conventions",
                "Conventions…",
                "Show how the network's file was understood, and correct it.",
                "Shortcut+I",
                "mdi2f-format-list-checks",
                () -> model.openProperty().set(!model.openProperty().get()))
            .switching(model.openProperty()),
        Command.of(
                "check-run",
                "Check against a recorded run…",
                "Compare the network with inputs and states or outputs that were recorded.",
                "Shortcut+Shift+I",
                "mdi2c-clipboard-check-outline",
                this::chooseRun)
            .when(Bindings.not(model.checkingProperty())));
  }

  /** From the network's card to the sheet. */
  ConventionsLink link() {
    return new ConventionsLink(model.words(), this::showSheet);
  }

  private void showSheet() {
    model.openProperty().set(true);
  }

  /** Asks for a recorded run and shows on the sheet how it compares. */
  void chooseRun() {
    dialogs
        .runToCompare()
        .ifPresent(
            run -> {
              showSheet();
              model.check(run);
            });
  }
}
