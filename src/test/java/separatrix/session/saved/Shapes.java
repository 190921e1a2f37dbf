package separatrix.session.saved;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import separatrix.dynamics.Linearization;
import separatrix.files.records.Form;
import separatrix.files.records.RecordForms;
import separatrix.linalg.Complex;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** The shapes of all records that a kind of file may hold, a line each, by name. */
final class Shapes {
  private static final Set<Class<?>> PLAIN =
      Set.of(Vector.class, Matrix.class, Complex.class, String.class, Linearization.class);

  private final RecordForms forms;
  private final Map<String, String> lines = new TreeMap<>();
  private final Deque<Type> due = new ArrayDeque<>();

  private Shapes(RecordForms forms) {
    this.forms = forms;
  }

  static String of(RecordForms forms, Class<?> root) {
    Shapes shapes = new Shapes(forms);
    shapes.due.add(root);
    while (!shapes.due.isEmpty()) {
      shapes.add(shapes.due.remove());
    }
    return String.join("\n", shapes.lines.values()) + "\n";
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType generic) {
      due.addAll(List.of(generic.getActualTypeArguments()));
      return;
    }
    Class<?> plain = (Class<?>) type;
    if (lines.containsKey(name(plain)) || PLAIN.contains(plain) || isNumber(plain)) {
      return;
    }
    Form<?> form = forms.own().get(plain);
    List<Type> parts = form == null ? List.of() : form.parts();
    due.addAll(parts);
    lines.put(name(plain), name(plain) + body(plain) + written(parts));
  }

  private static boolean isNumber(Class<?> type) {
    return type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class;
  }

  private static String written(List<Type> parts) {
    return parts.isEmpty()
        ? ""
        : parts.stream().map(Shapes::words).collect(Collectors.joining(", ", " as ", ""));
  }

  private String body(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .collect(Collectors.joining(" | ", ": ", ""));
    }
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .peek(component -> due.add(component.getGenericType()))
          .map(component -> component.getName() + ": " + words(component.getGenericType()))
          .collect(Collectors.joining(", ", "(", ")"));
    }
    List<Class<?>> kinds =
        type.isSealed()
            ? List.of(type.getPermittedSubclasses())
            : forms.kinds().getOrDefault(type, List.of());
    due.addAll(kinds);
    return kinds.isEmpty()
        ? ""
        : kinds.stream().map(Shapes::name).collect(Collectors.joining(" | ", " = ", ""));
  }

  private static String words(Type type) {
    return type instanceof ParameterizedType generic
        ? ((Class<?>) generic.getRawType()).getSimpleName()
            + Arrays.stream(generic.getActualTypeArguments())
                .map(Shapes::words)
                .collect(Collectors.joining(", ", "<", ">"))
        : name((Class<?>) type);
  }

  /** With its room and the class around it. */
  private static String name(Class<?> type) {
    return type.getName()
        .replaceFirst("^(java\\.(lang|util)|separatrix\\.linalg|separatrix)\\.", "")
        .replace('$', '.');
  }
}
