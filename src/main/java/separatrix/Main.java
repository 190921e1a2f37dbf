package separatrix;

/** The way in: no command opens the window; else the command runs. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
