package separatrix.files.records;

import java.util.Map;
import separatrix.files.JsonNode;
import separatrix.files.UnreadableNetworkException;

/** Brings the fields of a file to the form that the next version gave them. */
@FunctionalInterface
public interface Migration {
  Map<String, JsonNode> apply(Map<String, JsonNode> fields) throws UnreadableNetworkException;
}
