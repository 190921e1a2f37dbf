package separatrix.ui.inspector;

import java.util.List;
import separatrix.scene.PointClass;

/**
 * What is told about the thing that is selected, in plain values.
 *
 * @param sign drawn before the title
 * @param sentence what it means, in words
 * @param facts its numbers
 */
record InspectorCard(Sign sign, String title, String sentence, List<Fact> facts) {

  /** What stands before the title. */
  sealed interface Sign {
    record None() implements Sign {}

    record OfClass(PointClass look) implements Sign {}
  }

  /** A number with its name, and why it matters as a tip. */
  record Fact(String name, String value, String tip) {}

  InspectorCard {
    facts = List.copyOf(facts);
  }

  /** The card as one text, for the clipboard and for readers of the screen. */
  String text() {
    StringBuilder text = new StringBuilder(title).append('\n').append(sentence);
    facts.forEach(fact -> text.append('\n').append(fact.name).append(": ").append(fact.value));
    return text.toString();
  }
}
