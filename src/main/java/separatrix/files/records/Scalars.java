package separatrix.files.records;

import separatrix.files.JsonNode;
import separatrix.files.UnreadableNetworkException;

/** Reads single values as a {@link RecordWriter} has written them. */
final class Scalars {
  private Scalars() {}

  static double real(JsonNode node, String place) throws UnreadableNetworkException {
    return switch (node) {
      case JsonNode.Real(double value) -> value;
      case JsonNode.Text(String word) when word.equals("NaN") -> Double.NaN;
      case JsonNode.Text(String word) when word.equals("Infinity") -> Double.POSITIVE_INFINITY;
      case JsonNode.Text(String word) when word.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
      case JsonNode.Text _, JsonNode.Numbers _, JsonNode.Items _, JsonNode.Fields _ ->
          throw RecordReader.unfit(place, "a number");
    };
  }

  static int whole(JsonNode node, String place) throws UnreadableNetworkException {
    double value = real(node, place);
    if (value != (int) value) {
      throw RecordReader.unfit(place, "a whole number");
    }
    return (int) value;
  }

  static long longWhole(JsonNode node, String place) throws UnreadableNetworkException {
    try {
      return Long.parseLong(RecordReader.text(node, place));
    } catch (NumberFormatException _) {
      throw RecordReader.unfit(place, "a whole number as text");
    }
  }

  static boolean truth(JsonNode node, String place) throws UnreadableNetworkException {
    return switch (RecordReader.text(node, place)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw RecordReader.unfit(place, "true or false");
    };
  }
}
