package separatrix.files.records;

import java.lang.reflect.Type;
import java.util.List;
import separatrix.files.JsonNode;
import separatrix.files.UnreadableNetworkException;

/** How a type is written that is no plain record, or that is written in another way than others. */
public interface Form<T> {

  JsonNode write(T value, RecordWriter to);

  /**
   * What {@link #write} wrote.
   *
   * @param place where it stands, for messages
   */
  T read(JsonNode node, String place, RecordReader from) throws UnreadableNetworkException;

  /** The types that it hands on to the writer and reader, for a list of all shapes. */
  default List<Type> parts() {
    return List.of();
  }
}
