package separatrix.ui.main;

import java.util.List;
import java.util.function.Predicate;

/**
 * A menu of the menu bar.
 *
 * @param groups of commands, with a line between them
 */
record CommandMenu(String title, List<List<Command>> groups) {
  CommandMenu {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** This menu, where those commands that `which` picks are barred now and then. */
  CommandMenu barred(Predicate<Command> which, Command.Bar by) {
    return new CommandMenu(
        title,
        groups.stream()
            .map(
                group ->
                    group.stream()
                        .map(command -> which.test(command) ? command.barred(by) : command)
                        .toList())
            .toList());
  }

  List<Command> commands() {
    return groups.stream().flatMap(List::stream).toList();
  }
}
