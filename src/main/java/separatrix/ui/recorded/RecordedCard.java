package separatrix.ui.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.files.recording.AxisOrder;
import separatrix.files.recording.Recording;
import separatrix.files.recording.StoredArray;
import separatrix.projection.LeadingComponents;
import separatrix.projection.Pca;
import separatrix.session.Recorded;
import separatrix.ui.plot.Figures;
import separatrix.ui.workspace.Recordings;

/**
 * What is told about a recording, in plain values.
 *
 * @param facts its numbers by their names
 * @param arrays of the file, to choose from; empty if it has but one
 * @param orders of the array's axes in words, to choose from; empty for a table
 * @param order the one that was taken
 * @param who said so
 * @param components captions of the components, to be chosen as axes
 * @param axes the chosen ones; empty while the network's axes are shown
 */
record RecordedCard(
    String title,
    List<Fact> facts,
    List<String> arrays,
    String array,
    List<Order> orders,
    Order order,
    String who,
    List<String> components,
    List<Integer> axes) {

  /** A number with its name, and what it means. */
  record Fact(String name, String value, String why) {}

  /** An order of axes with the sizes that it gives. */
  record Order(AxisOrder order, String words) {}

  static RecordedCard of(Recordings.Shown shown) {
    Recordings.Reading reading = shown.reading();
    List<StoredArray> stored = reading.file().arrays();
    List<Order> orders =
        stored.stream()
            .filter(array -> array.name().equals(reading.variable()))
            .flatMap(
                array -> array.orders().stream().map(order -> new Order(order, array.words(order))))
            .toList();
    List<String> names = stored.stream().map(StoredArray::name).toList();
    return new RecordedCard(
        shown.recorded().name(),
        facts(shown.recorded()),
        names.size() > 1 ? names : List.of(),
        reading.variable(),
        orders,
        orders.stream()
            .filter(order -> order.order() == reading.order())
            .findFirst()
            .orElse(new Order(reading.order(), "")),
        who(reading.said()),
        captions(shown.recorded().components()),
        switch (shown.space()) {
          case Recordings.Space.Own(List<Integer> axes) -> axes;
          case Recordings.Space.Network _ -> List.of();
        });
  }

  private static List<Fact> facts(Recorded recorded) {
    Recording recording = recorded.recording();
    long states = (long) recording.trials() * recording.steps();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Trials", number(recording.trials()), "How many lines there are"));
    facts.add(
        new Fact(
            "Steps", number(recording.steps()), "Of the longest trial; shorter ones end in NaN"));
    facts.add(new Fact("Units", number(recording.units()), "Numbers of each state"));
    facts.add(
        new Fact(
            "Components of",
            recorded.sampled() == states
                ? "all %s states".formatted(number(states))
                : "%s of %s states, evenly from all trials"
                    .formatted(number(recorded.sampled()), number(states)),
            "The states whose principal components the axes are"));
    facts.add(new Fact("Drawn", drawn(recorded.thinning()), "Which states the lines go through"));
    facts.add(new Fact("From", recorded.source(), "The file"));
    return facts;
  }

  private static String drawn(Recorded.Thinning thinning) {
    if (thinning.isWhole()) {
      return "every step of every trial";
    }
    return "each %s step of each %s trial"
        .formatted(ordinal(thinning.steps()), ordinal(thinning.trials()))
        .replace("each 1st ", "every ");
  }

  private static String ordinal(int number) {
    boolean isTeen = number / 10 % 10 == 1;
    String ending =
        switch (isTeen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }

  private static String number(long value) {
    return "%,d".formatted(value);
  }

  private static String who(Recordings.Said said) {
    return switch (said) {
      case THE_FILE -> "the file says so";
      case NOBODY -> "assumed: nobody said so";
      case THE_USER -> "you chose so";
    };
  }

  private static List<String> captions(LeadingComponents components) {
    return IntStream.range(0, components.count())
        .mapToObj(k -> Pca.name(k) + " — " + Figures.percent(components.share(k)))
        .toList();
  }
}
