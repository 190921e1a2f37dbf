package separatrix.ui.fxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the view that belongs to a controller: {@code X.fxml} for {@code XController}. */
public final class View {
  private View() {}

  /**
   * The nodes of a controller's FXML file, which lies at the controller's path among the resources.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  public static Parent of(Object controller) {
    Class<?> type = controller.getClass();
    String file = type.getSimpleName().replaceFirst("Controller$", "") + ".fxml";
    URL location = type.getResource(file);
    if (location == null) {
      throw new IllegalArgumentException(
          "No view found for %s; %s is due beside it.".formatted(type.getName(), file));
    }
    FXMLLoader loader = new FXMLLoader(location);
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException broken) {
      throw new UncheckedIOException("The view " + file + " cannot be loaded.", broken);
    }
  }
}
