package separatrix.ui.diagram;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import separatrix.ui.plot.ChoiceWords;

/** A box of choices bound both ways to what is chosen. */
final class ChoiceBox {
  private ChoiceBox() {}

  static <T> void bind(
      ComboBox<T> box,
      ObservableList<T> choices,
      ObjectProperty<T> chosen,
      Function<T, String> words) {
    box.setItems(choices);
    ChoiceWords.show(box, words);
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
