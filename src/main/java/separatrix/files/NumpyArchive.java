package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * NumPy's `.npz`: named arrays in a zip archive, in the file's order.
 *
 * @param arrays the arrays that could be read, by name (without `.npy`)
 * @param refused the sentence for each one that could not (objects, text): the others still serve
 */
public record NumpyArchive(Map<String, Tensor> arrays, Map<String, String> refused) {
  private static final String SUFFIX = ".npy";
  // Zip's first day: the same arrays are to give the same bytes on any day, in any time zone.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  public NumpyArchive {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }

  public static NumpyArchive of(Map<String, Tensor> arrays) {
    return new NumpyArchive(arrays, Map.of());
  }

  public static NumpyArchive read(Path path) throws UnreadableNetworkException {
    return read(ZipArchive.open(SourceFile.read(path).bytes()));
  }

  /** An archive's arrays; entries that are no arrays are left out. */
  public static NumpyArchive read(ZipArchive zip) throws UnreadableNetworkException {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    long taken = 0;
    for (String entry : zip.names()) {
      if (!entry.endsWith(SUFFIX)) {
        continue;
      }
      String name = entry.substring(0, entry.length() - SUFFIX.length());
      Limits.arrays(arrays.size() + refused.size() + 1);
      try {
        ByteBuffer content = zip.content(entry);
        if (!zip.isIntact(entry, content)) {
          throw new UnreadableNetworkException(
              "The array %s is damaged (its checksum is wrong); copy or save the file again."
                  .formatted(quoted(name)));
        }
        Tensor tensor = NumpyArray.read(content, name, taken);
        taken += tensor.count();
        arrays.put(name, tensor);
      } catch (UnreadableNetworkException refusal) {
        refused.put(name, String.valueOf(refusal.getMessage()));
      }
    }
    return new NumpyArchive(arrays, refused);
  }

  /** The array `name`, or the reason why it is not there. */
  public Tensor array(String name) throws UnreadableNetworkException {
    Tensor tensor = arrays.get(name);
    if (tensor != null) {
      return tensor;
    }
    throw new UnreadableNetworkException(
        refused.getOrDefault(
            name,
            "The archive has no array %s; it has %s."
                .formatted(quoted(name), quoted(String.join(", ", arrays.keySet())))));
  }

  /** Writes the arrays as doubles, replacing the file. */
  public void write(Path path) throws IOException {
    WholeFile.bytes(path, this::writeTo);
  }

  /** The whole archive as bytes; the same arrays give the same bytes. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writeTo(out);
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory does not refuse bytes.", impossible);
    }
    return out.toByteArray();
  }

  private void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
      put(zip, array.getKey(), NumpyArray.write(array.getValue()));
    }
    zip.finish();
  }

  /**
   * Writes an array of any size into an archive, a part after the other.
   *
   * @param type such as "<f8"; of "<c16" real and imaginary parts stand by turns
   * @param part all numbers under one index of the first axis
   */
  static void put(
      ZipOutputStream zip, String name, String type, int[] shape, IntFunction<double[]> part)
      throws IOException {
    ZipEntry entry = new ZipEntry(name + SUFFIX);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write(NumpyArray.head(type, shape));
    for (int i = 0; i < shape[0]; i++) {
      zip.write(NumpyArray.bytes(part.apply(i)));
    }
    zip.closeEntry();
  }

  /** Writes one array, whatever its type, into an archive. */
  static void put(ZipOutputStream zip, String name, byte[] array) throws IOException {
    ZipEntry entry = new ZipEntry(name + SUFFIX);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write(array);
    zip.closeEntry();
  }
}
