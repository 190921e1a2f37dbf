package separatrix.ui.workspace;

/** The look of the window that the user chose. */
public enum ThemeChoice {
  /** As the desktop says. */
  SYSTEM("As the system"),
  LIGHT("Light"),
  DARK("Dark"),
  /** Light, with nothing pale: for a beamer in a bright room. */
  PROJECTOR("Projector");

  private final String caption;

  ThemeChoice(String caption) {
    this.caption = caption;
  }

  /** Words for a menu. */
  public String caption() {
    return caption;
  }
}
