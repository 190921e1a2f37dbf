package separatrix.ui.plot;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows the choices of a box in words. */
public final class ChoiceWords {
  private ChoiceWords() {}

  /** By a converter, not a cell, so that a choice that is not among the items is shown too. */
  public static <T> void show(ComboBox<T> box, Function<T, String> words) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
          }

          @Override
          public T fromString(String text) {
            return box.getItems().stream()
                .filter(choice -> words.apply(choice).equals(text))
                .findFirst()
                .orElseGet(box::getValue);
          }
        });
  }
}
