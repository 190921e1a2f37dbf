package separatrix.ui.workspace;

/** The window, as far as a session knows where things stand in it. */
public interface StageSetting {

  WindowState.Stage now();

  void arrange(WindowState.Stage stage);
}
