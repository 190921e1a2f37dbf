package separatrix.files.pytorch;

import java.util.ArrayList;
import java.util.List;
import separatrix.files.ElementType;

/**
 * What a pickle says, as inert data: no name is ever resolved, no call ever made.
 *
 * <p>Values may hold themselves, so none compares, hashes or prints what is inside.
 */
sealed interface PickleValue {

  /** None, and whatever the reader does not need to know. */
  record Opaque() implements PickleValue {}

  record Whole(long value) implements PickleValue {}

  record Text(String value) implements PickleValue {}

  /** The name of a class or function, on the allow-list, never more than a name. */
  record Symbol(String module, String name) implements PickleValue {
    String path() {
      return module + "." + name;
    }
  }

  /** A list, tuple or set. */
  final class Sequence implements PickleValue {
    final List<PickleValue> items;

    Sequence(List<PickleValue> items) {
      this.items = new ArrayList<>(items);
    }
  }

  /** A dictionary in the file's order, keys of any kind. */
  final class Dictionary implements PickleValue {
    record Pair(PickleValue key, PickleValue value) {}

    /** Whether it is a dictionary, or an object's attributes. */
    enum Origin {
      MAPPING,
      OBJECT
    }

    final Origin origin;
    final List<Pair> pairs = new ArrayList<>();

    Dictionary(Origin origin) {
      this.origin = origin;
    }

    Dictionary() {
      this(Origin.MAPPING);
    }
  }

  /** The numbers of one storage: an entry of the archive. */
  record Storage(ElementType type, String key, long count) implements PickleValue {}

  /** A view of a storage: element (i, j, …) is at offset + i·stride₀ + j·stride₁ + …. */
  record View(Storage storage, long offset, List<Long> shape, List<Long> strides)
      implements PickleValue {}
}
