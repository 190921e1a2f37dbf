package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.Arrays;

/** How much a file may ask for. Every reader checks here before it takes memory. */
public final class Limits {
  /** Bytes of a whole file. */
  public static final int FILE_BYTES = 512 << 20;

  /** Numbers that one file may hold: an LSTM of 2,100 units, a vanilla network of 4,400. */
  public static final int VALUES = 20_000_000;

  /** Entries of an archive. */
  public static final int ENTRIES = 100_000;

  /** Arrays of one file. */
  public static final int ARRAYS = 10_000;

  /** Instructions of a pickle, values of a JSON document apart from numbers in rows. */
  public static final int STRUCTURE_ITEMS = 1_000_000;

  /** Bytes of text, names and structure apart from numbers. */
  public static final int STRUCTURE_BYTES = 16 << 20;

  /** Bytes of a JSON document. */
  public static final int TEXT_BYTES = 256 << 20;

  /** Values inside values. */
  public static final int DEPTH = 64;

  /** Axes of one array. */
  public static final int AXES = 32;

  /** Bytes that packed entries may always unpack to; beyond them EXPANSION_RATIO counts. */
  public static final long FREE_EXPANSION = 64L << 20;

  /** Bytes that packed entries may unpack to for each byte of the file. */
  public static final long EXPANSION_RATIO = 100;

  /** Bytes that packed entries may unpack to at most. */
  public static final long EXPANDED_BYTES = 256L << 20;

  /** Bytes that the packed entries of a recording may unpack to at most. */
  public static final long RECORDING_BYTES = 1L << 30;

  private Limits() {}

  /** Bytes of memory that one recording may take: half of what this process may have. */
  public static long memory() {
    return Runtime.getRuntime().maxMemory() / 2;
  }

  /** Refuses more than ARRAYS arrays of one file. */
  public static void arrays(int count) throws UnreadableNetworkException {
    if (count > ARRAYS) {
      throw new UnreadableNetworkException(
          "The file holds more than %d arrays; save those of the recurrent network alone."
              .formatted(ARRAYS));
    }
  }

  /**
   * The number of values of `shape`, given that `taken` were read from the file before.
   *
   * @throws UnreadableNetworkException if a size is negative or all together are too many
   */
  public static int values(String what, long[] shape, long taken)
      throws UnreadableNetworkException {
    long count = 1;
    for (long size : shape) {
      if (size < 0 || size > VALUES || shape.length > AXES) {
        throw new UnreadableNetworkException(
            "%s has the impossible shape %s; the file is damaged, export it again."
                .formatted(quoted(what), quoted(Arrays.toString(shape))));
      }
      // Never above VALUES² < 2⁶³.
      count = Math.min(count * size, VALUES + 1L);
    }
    if (taken + count > VALUES) {
      throw new UnreadableNetworkException(
          "%s brings the file to more than the %d numbers that are read; export the network alone."
              .formatted(quoted(what), VALUES));
    }
    return (int) count;
  }
}
