package separatrix.files.records;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What there is to know about types beyond what their declarations say.
 *
 * @param own types with a form of their own
 * @param kinds the records that an open interface may stand for
 * @param unbounded records whose numbers may be infinite or none at all, such as the states of a
 *     network that diverges
 */
public record RecordForms(
    Map<Class<?>, Form<?>> own, Map<Class<?>, List<Class<?>>> kinds, Set<Class<?>> unbounded) {

  public RecordForms {
    own = Map.copyOf(own);
    kinds = Map.copyOf(kinds);
    unbounded = Set.copyOf(unbounded);
  }

  public static RecordForms plain() {
    return new RecordForms(Map.of(), Map.of(), Set.of());
  }

  public <T> RecordForms with(Class<T> type, Form<T> form) {
    Map<Class<?>, Form<?>> more = new HashMap<>(own);
    more.put(type, form);
    return new RecordForms(more, kinds, unbounded);
  }

  /** An open interface with the records that it may stand for. */
  public RecordForms withKinds(Class<?> open, List<Class<?>> records) {
    Map<Class<?>, List<Class<?>>> more = new HashMap<>(kinds);
    more.put(open, List.copyOf(records));
    return new RecordForms(own, more, unbounded);
  }

  public RecordForms withUnbounded(Class<?>... records) {
    Set<Class<?>> more = new HashSet<>(unbounded);
    more.addAll(Arrays.asList(records));
    return new RecordForms(own, kinds, more);
  }

  @SuppressWarnings("unchecked") // Forms are only put in beside their own type.
  Optional<Form<Object>> formOf(Class<?> type) {
    return Optional.ofNullable((Form<Object>) own.get(type));
  }

  /** The records that a sealed or open interface may stand for. */
  List<Class<?>> kindsOf(Class<?> type) {
    if (kinds.containsKey(type)) {
      return kinds.getOrDefault(type, List.of());
    }
    if (!type.isSealed()) {
      throw new IllegalArgumentException(
          "%s is neither a record nor sealed; a form of its own is due.".formatted(type));
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(kind -> kind.isRecord() ? Stream.of(kind) : kindsOf(kind).stream())
        .toList();
  }
}
