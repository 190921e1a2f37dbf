package separatrix.ui.diagram;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A box of choices bound both ways to what is chosen. */
final class ChoiceBox {
  private ChoiceBox() {}

  static <T> void bind(
      ComboBox<T> box,
      ObservableList<T> choices,
      ObjectProperty<T> chosen,
      Function<T, String> words) {
    box.setItems(choices);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T choice) {
            return choice == null ? "" : words.apply(choice);
          }

          @Override
          public T fromString(String text) {
            return chosen.get();
          }
        });
    chosen.subscribe(choice -> box.getSelectionModel().select(choice));
    choices.subscribe(() -> box.getSelectionModel().select(chosen.get()));
    box.setOnAction(
        _ -> {
          T choice = box.getSelectionModel().getSelectedItem();
          if (choice != null) {
            chosen.set(choice);
          }
        });
  }
}
