package separatrix.cli;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.PointsByInput;
import separatrix.linalg.Vector;

/** Fixed points under several inputs as words: a line per input, a line per point. */
final class ByInputReport {
  private static final int MOST_CHANNELS = 6;

  private ByInputReport() {}

  static String of(PointsByInput points) {
    TextTable inputs = new TextTable("number", "input", "fixed points", "slow", "audit", "starts");
    for (int i = 0; i < points.found().size(); i++) {
      FixedPoints found = points.found().get(i);
      inputs.row(
          Integer.toString(i + 1),
          words(points.inputs().get(i)),
          found.signature(),
          Integer.toString(found.slow().size()),
          found.audit().sentence(),
          Integer.toString(found.report().starts()));
    }
    TextTable families = new TextTable("point", "under inputs", "unstable modes");
    for (PointsByInput.Family family : points.families()) {
      List<PointsByInput.Member> members = family.members();
      families.row(
          Integer.toString(family.id()),
          ranges(members.stream().map(member -> member.input() + 1).toList()),
          members.stream()
              .map(member -> Integer.toString(member.point().unstable()))
              .distinct()
              .collect(Collectors.joining(", ")));
    }
    String end =
        points.isPartial()
            ? "%nEnded early, with %d of %d inputs begun."
                .formatted(points.found().size(), points.inputs().size())
            : "";
    return inputs.leftAligned() + "\n" + families.leftAligned() + end;
  }

  private static String words(Vector input) {
    StringJoiner words = new StringJoiner(", ");
    for (int i = 0; i < Math.min(MOST_CHANNELS, input.size()); i++) {
      words.add(String.format(Locale.ROOT, "%.4g", input.at(i)));
    }
    return input.size() > MOST_CHANNELS ? words + ", …" : words.toString();
  }

  /** Rising numbers as "1 to 4, 7". */
  private static String ranges(List<Integer> numbers) {
    StringJoiner words = new StringJoiner(", ");
    int from = 0;
    for (int i = 0; i < numbers.size(); i++) {
      boolean ends = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
      if (ends) {
        words.add(
            numbers.get(from).equals(numbers.get(i))
                ? Integer.toString(numbers.get(i))
                : numbers.get(from) + " to " + numbers.get(i));
        from = i + 1;
      }
    }
    return words.toString();
  }
}
