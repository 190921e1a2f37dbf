package separatrix.ui.train;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number as it is typed: its text, and what is wrong with it. */
final class NumberField {
  /** What numbers are due. */
  enum Kind {
    WHOLE,
    REAL
  }

  private final String name;
  private final Kind kind;
  private final double least;
  private final double most;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private double value;

  /**
   * @param name as in a sentence: "learning rate"
   */
  NumberField(String name, Kind kind, double least, double most) {
    this.name = name;
    this.kind = kind;
    this.least = least;
    this.most = most;
    value = least;
    text.subscribe(this::read);
  }

  StringProperty textProperty() {
    return text;
  }

  /** What is wrong with what was typed; empty when nothing is. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The last number that was in order. */
  double value() {
    return value;
  }

  int whole() {
    return (int) value;
  }

  void set(double now) {
    text.set(words(now));
  }

  private void read(String typed) {
    String plain = typed.strip().replace('−', '-').replace(',', '.').replace(" ", "");
    try {
      double number = Double.parseDouble(plain);
      boolean fits = number >= least && number <= most;
      if (fits && (kind == Kind.REAL || number == Math.rint(number))) {
        value = number;
        trouble.set("");
      } else {
        complain(typed.strip());
      }
    } catch (NumberFormatException notANumber) {
      complain("\"" + typed.strip() + "\"");
    }
  }

  private void complain(String found) {
    trouble.set(
        "The %s is %s; %s from %s to %s is due."
            .formatted(
                name,
                found,
                kind == Kind.WHOLE ? "a whole number" : "a number",
                words(least),
                words(most)));
  }

  private static String words(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    return Double.toString(number).replace(".0E", "e").replace('E', 'e');
  }
}
