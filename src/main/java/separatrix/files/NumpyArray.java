package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * NumPy's `.npy` form, versions 1 to 3: a magic word, a header written as a Python dictionary, the
 * numbers. Floating-point, integer and boolean types of either byte order and either memory order
 * are read; objects, text and records are refused.
 */
public final class NumpyArray {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST_HEADER = 65_536;

  /** So many bytes hold any header. */
  public static final int BEGINNING = LONGEST_HEADER + 12;

  private static final long MOST_ON_DISK = 1L << 40;
  private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9L, ]*)\\)");

  private NumpyArray() {}

  public static Tensor read(Path path) throws UnreadableNetworkException {
    SourceFile file = SourceFile.read(path);
    return read(ByteBuffer.wrap(file.bytes()), file.name(), 0);
  }

  public static boolean isNumpy(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** The array in `bytes`, called `name` in messages, after `taken` numbers of the same file. */
  public static Tensor read(ByteBuffer bytes, String name, long taken)
      throws UnreadableNetworkException {
    ByteBuffer input = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    Header header = header(input, name);
    int count = Limits.values(name, header.shape(), taken);
    long due = (long) count * header.type().bytes();
    if (input.remaining() < due) {
      throw new UnreadableNetworkException(
          "The array %s ends after %d of its %d bytes; copy or save the file again."
              .formatted(quoted(name), input.remaining(), due));
    }
    ByteBuffer data = input.slice().order(header.byteOrder());
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = header.type().at(data, i * header.type().bytes());
    }
    int[] shape = Arrays.stream(header.shape()).mapToInt(size -> (int) size).toArray();
    return header.isFortran() ? Tensor.ofColumnMajor(shape, values) : Tensor.owning(shape, values);
  }

  /** The bytes of `tensor` as a version 1 array of doubles. */
  static byte[] write(Tensor tensor) {
    return write("<f8", tensor.shape(), Double.BYTES, tensor.values());
  }

  /** The bytes of an array of complex numbers of `shape`, real and imaginary parts by turns. */
  static byte[] writeComplex(int[] shape, double[] parts) {
    return write("<c16", shape, Double.BYTES, parts);
  }

  /** The bytes of an array of truth values: whatever is not 0 is true. */
  static byte[] writeTruth(int[] shape, double[] values) {
    return write("|b1", shape, 1, values);
  }

  private static byte[] write(String type, int[] shape, int bytes, double[] values) {
    byte[] head = head(type, shape);
    ByteBuffer out =
        ByteBuffer.allocate(head.length + bytes * values.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(head);
    for (double value : values) {
      if (bytes == 1) {
        out.put((byte) (value == 0 ? 0 : 1));
      } else {
        out.putDouble(value);
      }
    }
    return out.array();
  }

  /** What stands before the numbers of an array of `type`, such as "<c16". */
  static byte[] head(String type, int[] shape) {
    String sizes =
        Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type, sizes);
    // The numbers begin at a multiple of 64 bytes: magic, version and length take 10.
    int padding = 63 - (10 + header.length()) % 64;
    byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = ByteBuffer.allocate(10 + text.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) text.length).put(text);
    return out.array();
  }

  /** The bytes of numbers, as an array holds them. */
  static byte[] bytes(double[] values) {
    ByteBuffer out =
        ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    out.asDoubleBuffer().put(values);
    return out.array();
  }

  /**
   * Where the numbers of an array stand in its file.
   *
   * @param strides how many numbers apart neighbours along each axis are
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Layout(
      long offset, ElementType type, ByteOrder byteOrder, long[] shape, long[] strides) {}

  /** The layout of the array in a file of any size, whose numbers are all there. */
  public static Layout layout(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    byte[] beginning;
    try (InputStream input = Files.newInputStream(path)) {
      beginning = input.readNBytes(BEGINNING);
    }
    return layout(ByteBuffer.wrap(beginning), name, Files.size(path));
  }

  /** The layout of the array that begins with these {@link #BEGINNING} bytes of `size`. */
  public static Layout layout(ByteBuffer beginning, String name, long size)
      throws UnreadableNetworkException {
    ByteBuffer input = beginning.slice().order(ByteOrder.LITTLE_ENDIAN);
    Header header = header(input, name);
    long[] shape = header.shape();
    long[] strides = new long[shape.length];
    long count = 1;
    for (int i = 0; i < shape.length; i++) {
      int axis = header.isFortran() ? i : shape.length - 1 - i;
      strides[axis] = count;
      if (shape[axis] > MOST_ON_DISK / Math.max(1, count)) {
        throw damaged(name, "has the impossible shape " + Arrays.toString(shape));
      }
      count *= shape[axis];
    }
    long due = input.position() + count * header.type().bytes();
    if (size < due) {
      throw new UnreadableNetworkException(
          "The array %s ends after %d of its %d bytes; copy or save the file again."
              .formatted(quoted(name), size, due));
    }
    return new Layout(input.position(), header.type(), header.byteOrder(), shape, strides);
  }

  @SuppressWarnings("ArrayRecordComponent") // lives inside one method
  private record Header(ElementType type, ByteOrder byteOrder, boolean isFortran, long[] shape) {}

  /** Reads the header and leaves `input` at the first number. */
  private static Header header(ByteBuffer input, String name) throws UnreadableNetworkException {
    byte[] magic = new byte[MAGIC.length];
    if (input.remaining() < 10) {
      throw damaged(name, "is too short for a NumPy header");
    }
    input.get(magic);
    int version = input.get();
    input.get();
    if (!Arrays.equals(magic, MAGIC) || version < 1 || version > 3) {
      throw damaged(name, "does not begin as NumPy's versions 1 to 3 do");
    }
    long length = version == 1 ? input.getShort() & 0xffff : wideLength(input, name);
    if (length > input.remaining() || length > LONGEST_HEADER) {
      throw damaged(name, "has a header of %d bytes".formatted(length));
    }
    byte[] text = new byte[(int) length];
    input.get(text);
    String header =
        new String(text, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    String type = field(TYPE, header, name, "type of plain numbers");
    return new Header(
        elementType(type, name),
        type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
        field(ORDER, header, name, "memory order").equals("True"),
        shape(field(SHAPE, header, name, "shape"), name));
  }

  private static long wideLength(ByteBuffer input, String name) throws UnreadableNetworkException {
    if (input.remaining() < 4) {
      throw damaged(name, "is too short for a NumPy header");
    }
    return input.getInt() & 0xffffffffL;
  }

  private static String field(Pattern pattern, String header, String name, String what)
      throws UnreadableNetworkException {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw damaged(name, "says no " + what);
    }
    return matcher.group(1);
  }

  private static long[] shape(String sizes, String name) throws UnreadableNetworkException {
    // A one-dimensional shape ends in a comma: trailing empty parts are dropped by split.
    String[] parts = sizes.isBlank() ? new String[0] : sizes.strip().split("L?, *|L");
    long[] shape = new long[parts.length];
    for (int i = 0; i < shape.length; i++) {
      if (!parts[i].matches("[0-9]{1,18}")) {
        throw damaged(name, "has the shape " + quoted(sizes));
      }
      shape[i] = Long.parseLong(parts[i]);
    }
    return shape;
  }

  private static ElementType elementType(String type, String name)
      throws UnreadableNetworkException {
    return switch (type.replaceFirst("^[<>|=]", "")) {
      case "f2" -> ElementType.FLOAT16;
      case "f4" -> ElementType.FLOAT32;
      case "f8" -> ElementType.FLOAT64;
      case "i1" -> ElementType.INT8;
      case "i2" -> ElementType.INT16;
      case "i4" -> ElementType.INT32;
      case "i8" -> ElementType.INT64;
      case "u1" -> ElementType.UINT8;
      case "u2" -> ElementType.UINT16;
      case "u4" -> ElementType.UINT32;
      case "u8" -> ElementType.UINT64;
      case "b1" -> ElementType.BOOL;
      case "O" ->
          throw new UnreadableNetworkException(
              "The array %s holds Python objects, which are never read; save it as numbers."
                  .formatted(quoted(name)));
      default ->
          throw new UnreadableNetworkException(
              "The array %s is of type %s; real numbers are due, save it as float64."
                  .formatted(quoted(name), quoted(type)));
    };
  }

  private static UnreadableNetworkException damaged(String name, String what) {
    return new UnreadableNetworkException(
        "The array %s %s; a whole .npy is due, save it again with numpy.save or numpy.savez."
            .formatted(quoted(name), what));
  }
}
