package separatrix.files.records;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import separatrix.files.JsonNode;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Turns values into a tree: records into objects, of an interface's records with a field `is` that
 * says which one; enums into their names; lists and sets into lists; long whole numbers into text,
 * which keeps all their digits. Vectors and matrices go into the block of numbers, but for short
 * vectors of ordinary numbers, which people may want to read.
 */
public final class RecordWriter {
  static final String KIND = "is";

  /** Longer vectors go into the block. */
  private static final int SHORT = 12;

  private final RecordForms forms;
  private final NumberBlock numbers = new NumberBlock();

  public RecordWriter(RecordForms forms) {
    this.forms = forms;
  }

  NumberBlock numbers() {
    return numbers;
  }

  /** A value of a type that needs no more than its class to be known. */
  public <T> JsonNode write(T value, Class<T> type) {
    return write(value, (Type) type);
  }

  /** A value as what is declared where it stands. */
  public JsonNode write(Object value, Type type) {
    Class<?> declared = raw(type);
    Optional<Form<Object>> form = forms.formOf(declared);
    if (form.isPresent()) {
      return form.get().write(value, this);
    }
    return switch (value) {
      case Double real -> real(real);
      case Integer whole -> new JsonNode.Real(whole);
      case Long whole -> new JsonNode.Text(Long.toString(whole));
      case Boolean truth -> new JsonNode.Text(Boolean.toString(truth));
      case String text -> new JsonNode.Text(text);
      case Enum<?> constant -> new JsonNode.Text(constant.name());
      case Vector vector -> vector(vector);
      case Matrix matrix -> new JsonNode.Text(numbers.add(matrix));
      case Optional<?> maybe -> list(maybe.stream().toList(), argument(type, 0));
      case List<?> list -> list(list, argument(type, 0));
      case Set<?> set -> set(set, argument(type, 0));
      case Map<?, ?> map -> map(map, argument(type, 1));
      case Record record -> record(record, declared);
      default ->
          throw new IllegalArgumentException(
              "%s has no form in a file; one is due.".formatted(value.getClass()));
    };
  }

  /** A number; JSON has no word for those that are infinite or none. */
  private static JsonNode real(double value) {
    return Double.isFinite(value)
        ? new JsonNode.Real(value)
        : new JsonNode.Text(Double.toString(value));
  }

  private JsonNode vector(Vector vector) {
    return vector.size() <= SHORT && vector.isFinite()
        ? new JsonNode.Numbers(vector.toArray())
        : new JsonNode.Text(numbers.add(vector));
  }

  private JsonNode list(List<?> list, Type item) {
    if (item.equals(Integer.class) || item.equals(Double.class)) {
      return vector(
          Vector.of(list.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray()));
    }
    if (item.equals(Complex.class)) {
      double[][] pairs =
          list.stream()
              .map(Complex.class::cast)
              .map(value -> new double[] {value.re(), value.im()})
              .toArray(double[][]::new);
      return new JsonNode.Text(numbers.add(Matrix.of(pairs)));
    }
    return new JsonNode.Items(list.stream().map(each -> write(each, item)).toList());
  }

  /** In an order that depends on nothing but what is in it. */
  private JsonNode set(Set<?> set, Type item) {
    return list(set.stream().sorted(Comparator.comparing(Object::toString)).toList(), item);
  }

  private JsonNode map(Map<?, ?> map, Type value) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    map.forEach((name, each) -> fields.put((String) name, write(each, value)));
    return new JsonNode.Fields(fields);
  }

  private JsonNode record(Record record, Class<?> declared) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    Class<?> type = record.getClass();
    if (!declared.isRecord()) {
      if (!forms.kindsOf(declared).contains(type)) {
        throw new IllegalArgumentException(
            "%s is not among the kinds of %s.".formatted(type, declared));
      }
      fields.put(KIND, new JsonNode.Text(type.getSimpleName()));
    }
    for (RecordComponent component : type.getRecordComponents()) {
      fields.put(component.getName(), write(value(record, component), component.getGenericType()));
    }
    return new JsonNode.Fields(fields);
  }

  /** A component of a record. */
  static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException("A record does not say its " + component + ".", failure);
    }
  }

  /**
   * The fields of a record but those that are left out, for forms that write these in their way.
   */
  public Map<String, JsonNode> fields(Record record, Set<String> leftOut) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (!leftOut.contains(component.getName())) {
        fields.put(
            component.getName(), write(value(record, component), component.getGenericType()));
      }
    }
    return fields;
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalArgumentException(type + " has no form in a file.");
    };
  }

  static Type argument(Type type, int number) {
    if (type instanceof ParameterizedType generic) {
      return generic.getActualTypeArguments()[number];
    }
    throw new IllegalArgumentException(type + " does not say what it holds.");
  }
}
