package separatrix.session.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/**
 * Compares two values to their last bit: every field of every object of ours, whatever its class
 * means by equality.
 */
public final class Exactly {
  private final IdentityHashMap<Object, Object> seen = new IdentityHashMap<>();
  private int numbers;

  private Exactly() {}

  /** How many numbers were compared; fails at the first place where the values differ. */
  public static int same(Object found, Object due) {
    Exactly exactly = new Exactly();
    exactly.compare(found, due, due.getClass().getSimpleName());
    return exactly.numbers;
  }

  private void compare(@Nullable Object found, @Nullable Object due, String place) {
    if (due == null || found == null) {
      assertThat(found).as(place).isEqualTo(due);
      return;
    }
    switch (due) {
      case Double number -> {
        assertThat(Double.doubleToRawLongBits((Double) found))
            .as(place)
            .isEqualTo(Double.doubleToRawLongBits(number));
        numbers++;
      }
      case Vector vector -> bits(((Vector) found).toArray(), vector.toArray(), place);
      case Matrix matrix -> {
        Matrix other = (Matrix) found;
        assertThat(other.rows() + "x" + other.columns())
            .as(place)
            .isEqualTo(matrix.rows() + "x" + matrix.columns());
        bits(other.toRowMajor(), matrix.toRowMajor(), place);
      }
      case double[] values -> bits((double[]) found, values, place);
      case int[] values -> assertThat((int[]) found).as(place).isEqualTo(values);
      case List<?> list -> list((List<?>) found, list, place);
      case Set<?> set -> assertThat((Set<?>) found).as(place).isEqualTo(set);
      case Map<?, ?> map -> assertThat((Map<?, ?>) found).as(place).isEqualTo(map);
      case Optional<?> maybe -> {
        assertThat(((Optional<?>) found).isPresent()).as(place).isEqualTo(maybe.isPresent());
        maybe.ifPresent(value -> compare(((Optional<?>) found).orElseThrow(), value, place));
      }
      case Enum<?> constant -> assertThat(found).as(place).isEqualTo(constant);
      default -> object(found, due, place);
    }
  }

  @SuppressWarnings("ReferenceEquality") // Whether the very same pair was compared before.
  private void object(Object found, Object due, String place) {
    assertThat(found.getClass()).as(place).isEqualTo(due.getClass());
    if (!due.getClass().getName().startsWith("separatrix")) {
      if (due instanceof Number || due instanceof String || due instanceof Boolean) {
        assertThat(found).as(place).isEqualTo(due);
      }
      return;
    }
    if (seen.put(due, found) == found) {
      return;
    }
    for (Field field : due.getClass().getDeclaredFields()) {
      // What is transient is worked out of the other fields when it is asked for.
      boolean isPart =
          !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers());
      if (isPart) {
        compare(value(field, found), value(field, due), place + "." + field.getName());
      }
    }
  }

  private static @Nullable Object value(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException failure) {
      throw new AssertionError(failure);
    }
  }

  private void list(List<?> found, List<?> due, String place) {
    assertThat(found.size()).as(place + ".size").isEqualTo(due.size());
    Iterator<?> others = found.iterator();
    int index = 0;
    for (Object value : due) {
      compare(others.next(), value, "%s[%d]".formatted(place, index++));
    }
  }

  private void bits(double[] found, double[] due, String place) {
    long[] others = Arrays.stream(found).mapToLong(Double::doubleToRawLongBits).toArray();
    long[] dues = Arrays.stream(due).mapToLong(Double::doubleToRawLongBits).toArray();
    assertThat(Arrays.equals(others, dues)).as(place + " to the last bit").isTrue();
    numbers += due.length;
  }
}
