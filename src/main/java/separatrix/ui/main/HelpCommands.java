package separatrix.ui.main;

import java.util.List;

/** The Help menu. */
final class HelpCommands {
  private HelpCommands() {}

  static CommandMenu menu(Desk desk) {
    return new CommandMenu(
        "Help",
        List.of(
            List.of(
                Command.of(
                    "keys",
                    "Keys and gestures",
                    "All keys, and what the mouse does.",
                    "Shift+Slash",
                    "mdi2k-keyboard-outline",
                    desk::showKeys),
                Command.of(
                    "welcome",
                    "First steps",
                    "Show the hint of the first start again.",
                    "F1",
                    "mdi2h-help-circle-outline",
                    desk::showWelcome)),
            List.of(
                Command.of(
                    "about",
                    "About Separatrix",
                    "Version, licence, and what this program is.",
                    "Shift+F1",
                    "mdi2i-information-outline",
                    desk::showAbout))));
  }
}
