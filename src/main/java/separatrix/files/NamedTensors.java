package separatrix.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tensors of a file by name, in the file's order, before anyone knows what network they are.
 *
 * @param tensors those that could be read
 * @param refused the sentence for each that could not
 * @param notes what the reader found worth saying
 */
record NamedTensors(Map<String, Tensor> tensors, Map<String, String> refused, List<String> notes) {

  NamedTensors {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    notes = List.copyOf(notes);
  }
}
