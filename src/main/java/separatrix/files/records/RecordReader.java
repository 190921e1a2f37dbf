package separatrix.files.records;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import separatrix.files.JsonNode;
import separatrix.files.Refusals;
import separatrix.files.UnreadableNetworkException;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** Makes values of what a {@link RecordWriter} has written, of the types that are asked for. */
public final class RecordReader {
  private final RecordForms forms;
  private final NumberSource numbers;
  private final boolean mayBeUnbounded;

  RecordReader(RecordForms forms, NumberSource numbers) {
    this(forms, numbers, false);
  }

  private RecordReader(RecordForms forms, NumberSource numbers, boolean mayBeUnbounded) {
    this.forms = forms;
    this.numbers = numbers;
    this.mayBeUnbounded = mayBeUnbounded;
  }

  /** The same source read with other forms. */
  public RecordReader with(RecordForms others) {
    return new RecordReader(others, numbers, mayBeUnbounded);
  }

  /** A value of a type that needs no more than its class to be known. */
  public <T> T read(JsonNode node, Class<T> type, String place) throws UnreadableNetworkException {
    return type.cast(read(node, (Type) type, place));
  }

  /** A value as what is declared where it stands. */
  public Object read(JsonNode node, Type type, String place) throws UnreadableNetworkException {
    Class<?> declared = RecordWriter.raw(type);
    Optional<Form<Object>> form = forms.formOf(declared);
    if (form.isPresent()) {
      return form.get().read(node, place, this);
    }
    if (declared == double.class || declared == Double.class) {
      return Scalars.real(node, place);
    } else if (declared == int.class || declared == Integer.class) {
      return Scalars.whole(node, place);
    } else if (declared == long.class || declared == Long.class) {
      return Scalars.longWhole(node, place);
    } else if (declared == boolean.class || declared == Boolean.class) {
      return Scalars.truth(node, place);
    } else if (declared == String.class) {
      return text(node, place);
    } else if (declared.isEnum()) {
      return constant(node, declared, place);
    } else if (declared == Vector.class) {
      return vector(node, place);
    } else if (declared == Matrix.class) {
      return bounded(numbers.matrix(text(node, place), place), place);
    } else if (declared == Optional.class) {
      return list(node, RecordWriter.argument(type, 0), place).stream().findFirst();
    } else if (declared == List.class) {
      return list(node, RecordWriter.argument(type, 0), place);
    } else if (declared == Set.class) {
      return new LinkedHashSet<>(list(node, RecordWriter.argument(type, 0), place));
    } else if (declared == Map.class) {
      return map(node, RecordWriter.argument(type, 1), place);
    }
    return record(node, declared, place);
  }

  /** The fields of an object. */
  public Map<String, JsonNode> fields(JsonNode node, String place)
      throws UnreadableNetworkException {
    if (node instanceof JsonNode.Fields(Map<String, JsonNode> fields)) {
      return fields;
    }
    throw unfit(place, "an object");
  }

  /** The items of a list. */
  public static List<JsonNode> items(JsonNode node, String place)
      throws UnreadableNetworkException {
    if (node instanceof JsonNode.Items(List<JsonNode> items)) {
      return items;
    }
    if (node instanceof JsonNode.Numbers(double[] values)) {
      return Arrays.stream(values).<JsonNode>mapToObj(JsonNode.Real::new).toList();
    }
    throw unfit(place, "a list");
  }

  public static String text(JsonNode node, String place) throws UnreadableNetworkException {
    if (node instanceof JsonNode.Text(String value)) {
      return value;
    }
    throw unfit(place, "a text");
  }

  private static Object constant(JsonNode node, Class<?> type, String place)
      throws UnreadableNetworkException {
    String name = text(node, place);
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw unknown(place, name, Arrays.stream(type.getEnumConstants()).map(Object::toString));
  }

  private Vector vector(JsonNode node, String place) throws UnreadableNetworkException {
    if (node instanceof JsonNode.Numbers(double[] values)) {
      return Vector.of(values);
    }
    Vector vector = numbers.vector(text(node, place), place);
    if (!mayBeUnbounded && !vector.isFinite()) {
      throw notFinite(place);
    }
    return vector;
  }

  private Matrix bounded(Matrix matrix, String place) throws UnreadableNetworkException {
    if (!mayBeUnbounded && !matrix.isFinite()) {
      throw notFinite(place);
    }
    return matrix;
  }

  private List<Object> list(JsonNode node, Type item, String place)
      throws UnreadableNetworkException {
    List<Object> list = new ArrayList<>();
    if (item.equals(Integer.class) || item.equals(Double.class)) {
      for (double value : vector(node, place).toArray()) {
        list.add(
            item.equals(Double.class)
                ? (Object) value
                : Scalars.whole(new JsonNode.Real(value), place));
      }
      return list;
    }
    if (item.equals(Complex.class)) {
      Matrix pairs = numbers.matrix(text(node, place), place);
      if (pairs.rows() > 0 && pairs.columns() != 2) {
        throw unfit(place, "a list of pairs");
      }
      IntStream.range(0, pairs.rows())
          .forEach(i -> list.add(new Complex(pairs.at(i, 0), pairs.at(i, 1))));
      return list;
    }
    for (JsonNode each : items(node, place)) {
      list.add(read(each, item, "%s[%d]".formatted(place, list.size())));
    }
    return list;
  }

  private Map<String, Object> map(JsonNode node, Type value, String place)
      throws UnreadableNetworkException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : fields(node, place).entrySet()) {
      map.put(field.getKey(), read(field.getValue(), value, place + "." + field.getKey()));
    }
    return map;
  }

  private Object record(JsonNode node, Class<?> declared, String place)
      throws UnreadableNetworkException {
    Map<String, JsonNode> fields = fields(node, place);
    Class<?> type = declared.isRecord() ? declared : kind(fields, declared, place);
    return record(fields, type, Map.of(), place);
  }

  private Class<?> kind(Map<String, JsonNode> fields, Class<?> declared, String place)
      throws UnreadableNetworkException {
    String name = text(field(fields, RecordWriter.KIND, place), place);
    for (Class<?> kind : forms.kindsOf(declared)) {
      if (kind.getSimpleName().equals(name)) {
        return kind;
      }
    }
    throw unknown(place, name, forms.kindsOf(declared).stream().map(Class::getSimpleName));
  }

  /**
   * A record of fields, but for the components that are given, which a form has made in its way.
   */
  public Object record(
      Map<String, JsonNode> fields, Class<?> type, Map<String, Object> given, String place)
      throws UnreadableNetworkException {
    RecordReader inside =
        forms.unbounded().contains(type) ? new RecordReader(forms, numbers, true) : this;
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Object made = given.get(component.getName());
      values.add(
          made != null
              ? made
              : inside.read(
                  field(fields, component.getName(), place),
                  component.getGenericType(),
                  place + "." + component.getName()));
    }
    return CanonicalConstructor.make(type, values, place);
  }

  /** A field that must be there. */
  public JsonNode field(Map<String, JsonNode> fields, String name, String place)
      throws UnreadableNetworkException {
    JsonNode node = fields.get(name);
    if (node == null) {
      throw new UnreadableNetworkException(
          "The field %s is missing; save the file again.".formatted(quoted(place + "." + name)));
    }
    return node;
  }

  private static UnreadableNetworkException notFinite(String place) {
    return new UnreadableNetworkException(
        "The numbers of %s hold NaN or infinite values; finite ones are due, save the file again."
            .formatted(quoted(place)));
  }

  private static UnreadableNetworkException unknown(
      String place, String name, java.util.stream.Stream<String> due) {
    return new UnreadableNetworkException(
        "The field %s is %s; one of %s is due."
            .formatted(quoted(place), quoted(name), Refusals.listed(due.toList())));
  }

  static UnreadableNetworkException unfit(String place, String due) {
    return new UnreadableNetworkException(
        "The field %s holds something else where %s is due; save the file again."
            .formatted(quoted(place), due));
  }
}
