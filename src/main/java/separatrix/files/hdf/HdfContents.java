package separatrix.files.hdf;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.files.Limits;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;

/**
 * What an HDF5 file holds.
 *
 * @param arrays the arrays of numbers by their path, `group/array`
 * @param texts the attributes that are texts, by the path of their object; "" is the top
 */
public record HdfContents(NamedTensors arrays, Map<String, Map<String, String>> texts) {

  public HdfContents {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** Whether `bytes` are an HDF5 file, be there something before it or not. */
  public static boolean isHdf(ByteBuffer bytes) {
    return HdfFile.start(bytes) >= 0;
  }

  public static HdfContents read(ByteBuffer bytes) throws UnreadableNetworkException {
    HdfFile file = HdfFile.open(bytes.slice());
    Walk walk = new Walk(file);
    walk.enter("", file.rootHeader(), 0);
    return new HdfContents(new NamedTensors(walk.arrays, walk.refused, List.of()), walk.texts);
  }

  /** Goes through all groups; each object is entered once, so that circles end. */
  private static final class Walk {
    private final HdfFile file;
    private final Set<Long> entered = new HashSet<>();
    private final Map<String, Tensor> arrays = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();

    Walk(HdfFile file) {
      this.file = file;
    }

    void enter(String path, long address, int depth) throws UnreadableNetworkException {
      if (!entered.add(address)) {
        return;
      }
      if (depth > Limits.DEPTH) {
        throw HdfCursor.damaged("groups stand in groups more than %d deep".formatted(Limits.DEPTH));
      }
      HdfHeader header = HdfHeader.at(file, address);
      Map<String, String> attributes = HdfTexts.of(file, header);
      if (!attributes.isEmpty()) {
        texts.put(path, attributes);
      }
      if (HdfLinks.isGroup(header)) {
        for (Map.Entry<String, Long> member : HdfLinks.of(file, header).entrySet()) {
          String inside = path.isEmpty() ? member.getKey() : path + "/" + member.getKey();
          file.letters(inside.length());
          enter(inside, member.getValue(), depth + 1);
        }
      } else {
        array(path, header);
      }
    }

    private void array(String path, HdfHeader header) throws UnreadableNetworkException {
      Limits.arrays(arrays.size() + refused.size() + 1);
      try {
        HdfDataset.read(file, header, path).ifPresent(tensor -> arrays.put(path, tensor));
      } catch (UnreadableNetworkException refusal) {
        refused.put(path, String.valueOf(refusal.getMessage()));
      }
    }
  }
}
