package separatrix.ui.main;

import java.util.List;

/**
 * A menu of the menu bar.
 *
 * @param groups of commands, with a line between them
 */
record CommandMenu(String title, List<List<Command>> groups) {
  CommandMenu {
    groups = groups.stream().map(List::copyOf).toList();
  }

  List<Command> commands() {
    return groups.stream().flatMap(List::stream).toList();
  }
}
