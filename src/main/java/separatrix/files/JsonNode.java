package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON document in memory; arrays of numbers are held as plain doubles. */
public sealed interface JsonNode {

  record Text(String value) implements JsonNode {}

  record Real(double value) implements JsonNode {}

  /** An array of numbers, or an empty one. */
  @SuppressWarnings("ArrayRecordComponent") // never compared; weights are not copied again
  record Numbers(double[] values) implements JsonNode {}

  record Items(List<JsonNode> items) implements JsonNode {}

  record Fields(Map<String, JsonNode> fields) implements JsonNode {}

  /** The document in `bytes`, within the limits of size and depth. */
  public static JsonNode read(byte[] bytes) throws UnreadableNetworkException {
    if (bytes.length > Limits.TEXT_BYTES) {
      throw new UnreadableNetworkException(
          "The JSON takes %d MiB, at most %d are read; save large networks as .npz."
              .formatted(bytes.length >> 20, Limits.TEXT_BYTES >> 20));
    }
    return new Parser(bytes).document();
  }

  /** Reads one document. */
  final class Parser {
    private final JsonReader reader;
    private int items;
    private int values;

    private Parser(byte[] bytes) {
      reader =
          new JsonReader(
              new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(Limits.DEPTH);
    }

    private JsonNode document() throws UnreadableNetworkException {
      try {
        JsonNode node = node();
        if (reader.peek() == JsonToken.END_DOCUMENT) {
          return node;
        }
      } catch (UnreadableNetworkException refusal) {
        throw refusal;
      } catch (IOException | IllegalStateException | NumberFormatException _) {
        // Said below: all of them mean that the text is no JSON.
      }
      throw new UnreadableNetworkException(
          "The JSON is broken at %s; mend it there, or save the file again."
              .formatted(quoted(reader.getPath())));
    }

    private JsonNode node() throws IOException {
      if (++items > Limits.STRUCTURE_ITEMS) {
        throw new UnreadableNetworkException(
            "The JSON has more than %d parts; save large networks as .npz."
                .formatted(Limits.STRUCTURE_ITEMS));
      }
      return switch (reader.peek()) {
        case BEGIN_OBJECT -> fields();
        case BEGIN_ARRAY -> array();
        case STRING -> new Text(reader.nextString());
        case NUMBER -> new Real(number());
        case BOOLEAN, NULL, NAME, END_ARRAY, END_OBJECT, END_DOCUMENT ->
            throw new UnreadableNetworkException(
                "The JSON has a value at %s that is no text, number, list or object; remove it."
                    .formatted(quoted(reader.getPath())));
      };
    }

    private Fields fields() throws IOException {
      Map<String, JsonNode> fields = new LinkedHashMap<>();
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        if (fields.put(name, node()) != null) {
          throw new UnreadableNetworkException(
              "The JSON has the field %s twice; remove one.".formatted(quoted(name)));
        }
      }
      reader.endObject();
      return new Fields(fields);
    }

    private JsonNode array() throws IOException {
      reader.beginArray();
      JsonNode array = reader.peek() == JsonToken.NUMBER || !reader.hasNext() ? numbers() : items();
      reader.endArray();
      return array;
    }

    private Numbers numbers() throws IOException {
      double[] numbers = new double[8];
      int count = 0;
      while (reader.hasNext()) {
        if (reader.peek() != JsonToken.NUMBER) {
          throw new UnreadableNetworkException(
              "The JSON mixes numbers with other things at %s; a list holds one kind."
                  .formatted(quoted(reader.getPath())));
        }
        if (count == numbers.length) {
          numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number();
      }
      return new Numbers(Arrays.copyOf(numbers, count));
    }

    private Items items() throws IOException {
      List<JsonNode> nodes = new ArrayList<>();
      while (reader.hasNext()) {
        nodes.add(node());
      }
      return new Items(nodes);
    }

    private double number() throws IOException {
      double number = Double.parseDouble(reader.nextString());
      if (!Double.isFinite(number) || ++values > Limits.VALUES) {
        throw new UnreadableNetworkException(
            "The JSON has a number at %s that is too large, or too many numbers; save the network again."
                .formatted(quoted(reader.getPath())));
      }
      return number;
    }
  }
}
