package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import separatrix.files.JsonNode.Fields;
import separatrix.files.JsonNode.Items;
import separatrix.files.JsonNode.Numbers;
import separatrix.files.JsonNode.Real;
import separatrix.files.JsonNode.Text;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * The fields of one JSON object, each read as what is due there.
 *
 * @param path where the object stands in the document; empty on top
 */
record JsonFields(String path, Fields object) {

  /** The document, which must be an object. */
  static JsonFields top(JsonNode document) throws UnreadableNetworkException {
    if (document instanceof Fields fields) {
      return new JsonFields("", fields);
    }
    throw new UnreadableNetworkException("The JSON is no object; one in braces is due.");
  }

  boolean has(String name) {
    return object.fields().containsKey(name);
  }

  /** Refuses a field that nobody reads: a misspelt one would be missed in silence. */
  void mayHave(Set<String> known) throws UnreadableNetworkException {
    for (String name : object.fields().keySet()) {
      if (!known.contains(name)) {
        throw new UnreadableNetworkException(
            "The field %s is unknown; %s are read, correct or remove it."
                .formatted(quoted(path + name), Refusals.listed(known.stream().sorted().toList())));
      }
    }
  }

  String text(String name) throws UnreadableNetworkException {
    if (field(name) instanceof Text(String value)) {
      return value;
    }
    throw unfit(name, "text");
  }

  /** The text of a field, empty where there is none. */
  String textOrEmpty(String name) throws UnreadableNetworkException {
    return has(name) ? text(name) : "";
  }

  /** The texts of a list, none where there is no list. */
  List<String> texts(String name) throws UnreadableNetworkException {
    List<String> texts = new ArrayList<>();
    if (has(name) && field(name) instanceof Items(List<JsonNode> items)) {
      for (JsonNode item : items) {
        if (!(item instanceof Text(String value))) {
          throw unfit(name, "a list of texts");
        }
        texts.add(value);
      }
    } else if (has(name) && !(field(name) instanceof Numbers(double[] none) && none.length == 0)) {
      throw unfit(name, "a list of texts");
    }
    return texts;
  }

  double number(String name) throws UnreadableNetworkException {
    if (field(name) instanceof Real(double value)) {
      return value;
    }
    throw unfit(name, "a number");
  }

  double number(String name, double otherwise) throws UnreadableNetworkException {
    return has(name) ? number(name) : otherwise;
  }

  int whole(String name) throws UnreadableNetworkException {
    double value = number(name);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw unfit(name, "a whole number");
    }
    return (int) value;
  }

  int whole(String name, int otherwise) throws UnreadableNetworkException {
    return has(name) ? whole(name) : otherwise;
  }

  /** A whole number as large as a double holds exactly. */
  long longWhole(String name, long otherwise) throws UnreadableNetworkException {
    if (!has(name)) {
      return otherwise;
    }
    double value = number(name);
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      throw unfit(name, "a whole number of at most 2⁵³");
    }
    return (long) value;
  }

  <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise)
      throws UnreadableNetworkException {
    return has(name) ? Words.constant(type, name, text(name)) : otherwise;
  }

  Vector vector(String name) throws UnreadableNetworkException {
    if (field(name) instanceof Text(String packed)) {
      Matrix row = PackedNumbers.matrix(packed, path + name);
      if (row.rows() == 1) {
        return row.row(0);
      }
    }
    if (field(name) instanceof Numbers(double[] values)) {
      return Vector.of(values);
    }
    throw unfit(name, "a list of numbers");
  }

  /** A list of rows, all of one length. */
  Matrix matrix(String name) throws UnreadableNetworkException {
    return switch (field(name)) {
      case Numbers(double[] none) when none.length == 0 -> Matrix.zeros(0, 0);
      case Items(List<JsonNode> items) -> matrix(name, items);
      case Text(String packed) -> PackedNumbers.matrix(packed, path + name);
      case Numbers _, Real _, Fields _ -> throw unfit(name, "a list of rows of numbers");
    };
  }

  private Matrix matrix(String name, List<JsonNode> items) throws UnreadableNetworkException {
    double[][] rows = new double[items.size()][];
    for (int i = 0; i < rows.length; i++) {
      if (!(items.get(i) instanceof Numbers(double[] row)) || row.length != width(items)) {
        throw unfit(name, "a list of rows of numbers, all of one length,");
      }
      rows[i] = row;
    }
    return Matrix.of(rows);
  }

  private static int width(List<JsonNode> items) {
    return items.getFirst() instanceof Numbers(double[] row) ? row.length : -1;
  }

  JsonFields object(String name) throws UnreadableNetworkException {
    if (field(name) instanceof Fields fields) {
      return new JsonFields(path + name + ".", fields);
    }
    throw unfit(name, "an object");
  }

  /** An object, or one without fields if there is none. */
  JsonFields objectOrEmpty(String name) throws UnreadableNetworkException {
    return has(name)
        ? object(name)
        : new JsonFields(path + name + ".", new Fields(java.util.Map.of()));
  }

  Set<String> names() {
    return object.fields().keySet();
  }

  UnreadableNetworkException unknown(String name, String due) throws UnreadableNetworkException {
    return new UnreadableNetworkException(
        "The field %s is %s; choose among %s."
            .formatted(quoted(path + name), quoted(text(name)), due));
  }

  /** A list of objects. */
  List<JsonFields> objects(String name) throws UnreadableNetworkException {
    List<JsonFields> objects = new ArrayList<>();
    if (field(name) instanceof Items(List<JsonNode> items)) {
      for (JsonNode item : items) {
        if (!(item instanceof Fields fields)) {
          throw unfit(name, "a list of objects");
        }
        objects.add(new JsonFields("%s%s[%d].".formatted(path, name, objects.size()), fields));
      }
      return objects;
    }
    throw unfit(name, "a list of objects");
  }

  private JsonNode field(String name) throws UnreadableNetworkException {
    JsonNode node = object.fields().get(name);
    if (node == null) {
      throw new UnreadableNetworkException(
          "The field %s is missing; add it, or save the network again."
              .formatted(quoted(path + name)));
    }
    return node;
  }

  private UnreadableNetworkException unfit(String name, String due) {
    return new UnreadableNetworkException(
        "The field %s holds something else where %s is due; correct it."
            .formatted(quoted(path + name), due));
  }
}
