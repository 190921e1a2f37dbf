package separatrix.ui.main;

import java.util.List;
import separatrix.ui.workspace.Recordings;

/** Which commands ask a network, and so rest while recorded activity is shown alone. */
final class NetworkNeed {
  private static final List<String> MENUS = List.of("Edit", "Analysis", "Structure", "Playback");

  private NetworkNeed() {}

  static List<CommandMenu> bar(List<CommandMenu> menus, Recordings recordings) {
    Command.Bar bar = new Command.Bar(recordings.alone(), Recordings.NO_NETWORK);
    return menus.stream()
        .map(menu -> menu.barred(command -> needs(menu.title(), command.id()), bar))
        .toList();
  }

  private static boolean needs(String menu, String id) {
    return switch (menu) {
      case "Network" -> !id.equals("train");
      case "File" -> id.startsWith("save-") && !id.equals("save-picture");
      default -> MENUS.contains(menu);
    };
  }
}
