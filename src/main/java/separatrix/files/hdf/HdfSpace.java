package separatrix.files.hdf;

import separatrix.files.Limits;
import separatrix.files.UnreadableNetworkException;

/** The sizes of an array's axes. */
final class HdfSpace {
  private HdfSpace() {}

  static long[] read(HdfCursor cursor) throws UnreadableNetworkException {
    int version = cursor.u8();
    int rank = cursor.u8();
    cursor.u8();
    // Version 2 says whether there is any element at all.
    boolean isNull = version == 2 && cursor.u8() == 2;
    if (version == 1) {
      cursor.skip(5);
    }
    if (rank > Limits.AXES || version > 2) {
      throw HdfCursor.damaged("an array has %d axes".formatted(rank));
    }
    long[] sizes = new long[isNull ? 1 : rank];
    for (int i = 0; i < rank && !isNull; i++) {
      sizes[i] = cursor.length();
    }
    return sizes;
  }
}
