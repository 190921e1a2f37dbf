package separatrix.files.records;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import separatrix.files.UnreadableNetworkException;

/** Makes records of their components, as their own code would. */
final class CanonicalConstructor {
  private CanonicalConstructor() {}

  /** The record of these components, unless its own check refuses them. */
  static Object make(Class<?> type, List<Object> values, String place)
      throws UnreadableNetworkException {
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      canonical.setAccessible(true);
      return canonical.newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      if (refused.getTargetException() instanceof Error broken) {
        throw broken;
      }
      // A record's own check speaks of its values; whatever it meets, they do not fit.
      throw new UnreadableNetworkException(
          "The field %s does not fit (%s); save the file again."
              .formatted(
                  quoted(place),
                  quoted(String.valueOf(refused.getTargetException().getMessage()))));
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("A record without its constructor: " + type, failure);
    }
  }
}
