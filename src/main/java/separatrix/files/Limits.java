package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

/** How much a file may ask for. Every reader checks here before it takes memory. */
final class Limits {
  /** Bytes of a whole file. */
  static final int FILE_BYTES = 512 << 20;

  /** Numbers that one file may hold: an LSTM of 2,100 units, a vanilla network of 4,400. */
  static final int VALUES = 20_000_000;

  /** Entries of an archive, keys of a dictionary, items of a list. */
  static final int ENTRIES = 100_000;

  /** Bytes of text, names and structure apart from numbers. */
  static final int STRUCTURE_BYTES = 16 << 20;

  /** Values inside values. */
  static final int DEPTH = 64;

  /** An archive may always expand to this many bytes, and beyond it by EXPANSION_RATIO. */
  static final long FREE_EXPANSION = 64L << 20;

  static final long EXPANSION_RATIO = 100;

  private Limits() {}

  /**
   * The number of values of `shape`, given that `taken` were read from the file before.
   *
   * @throws UnreadableNetworkException if a size is negative or all together are too many
   */
  static int values(String what, long[] shape, long taken) throws UnreadableNetworkException {
    boolean empty = false;
    long count = 1;
    for (long size : shape) {
      if (size < 0) {
        throw new UnreadableNetworkException(
            "%s has the negative size %d; the file is damaged, export it again."
                .formatted(quoted(what), size));
      }
      empty |= size == 0;
      count = size == 0 ? count : saturatingProduct(count, size);
    }
    if (taken + count > VALUES) {
      throw new UnreadableNetworkException(
          "%s brings the file to more than the %,d numbers that are read; export the network alone."
              .formatted(quoted(what), VALUES));
    }
    return empty ? 0 : (int) count;
  }

  private static long saturatingProduct(long left, long right) {
    return right > VALUES || left * right > VALUES ? VALUES + 1L : left * right;
  }
}
