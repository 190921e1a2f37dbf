package separatrix.files.hdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import separatrix.files.Limits;
import separatrix.files.UnreadableNetworkException;

/** The attributes of an object that are one text each. */
final class HdfTexts {
  private final HdfFile file;

  private HdfTexts(HdfFile file) {
    this.file = file;
  }

  static Map<String, String> of(HdfFile file, HdfHeader header) throws UnreadableNetworkException {
    HdfTexts texts = new HdfTexts(file);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (HdfCursor message : header.all(HdfHeader.ATTRIBUTE)) {
      texts.read(message, attributes);
    }
    return attributes;
  }

  private void read(HdfCursor cursor, Map<String, String> attributes)
      throws UnreadableNetworkException {
    int version = cursor.u8();
    cursor.u8();
    int nameSize = cursor.u16();
    int typeSize = cursor.u16();
    int spaceSize = cursor.u16();
    cursor.skip(version == 3 ? 1 : 0);
    String name = text(cursor.part(padded(version, nameSize)).rest());
    HdfType type = HdfType.read(cursor.part(padded(version, typeSize)));
    long count = 1;
    for (long size : HdfSpace.read(cursor.part(padded(version, spaceSize)))) {
      count = size == 1 ? count : 0;
    }
    if (count != 1) {
      return;
    }
    switch (type.kind()) {
      case FIXED_TEXT -> attributes.put(name, text(cursor.part(type.size()).rest()));
      case HEAP_TEXT -> fromHeap(cursor).ifPresent(text -> attributes.put(name, text));
      case NUMBER, OTHER -> {}
    }
  }

  /** In version 1 every part fills up to a multiple of 8 bytes. */
  private static long padded(int version, int size) {
    return version == 1 ? (size + 7L) / 8 * 8 : size;
  }

  private Optional<String> fromHeap(HdfCursor element) throws UnreadableNetworkException {
    long length = element.u32();
    long address = element.address();
    long index = element.u32();
    if (address == 0 || address == HdfCursor.UNDEFINED || length == 0) {
      return Optional.empty();
    }
    HdfCursor heap = file.at(address);
    heap.expect("GCOL", "a heap of texts");
    heap.skip(4);
    HdfCursor objects = heap.part(Math.min(heap.length() - 16, heap.remaining()));
    while (objects.remaining() >= 16) {
      file.part();
      int number = objects.u16();
      objects.skip(6);
      long size = objects.length();
      if (number == 0) {
        break;
      }
      if (number == index) {
        return Optional.of(text(objects.part(Math.min(size, length)).rest()));
      }
      objects.skip(Math.min((size + 7) / 8 * 8, objects.remaining()));
    }
    throw HdfCursor.damaged("a text is not where it should be");
  }

  private String text(ByteBuffer bytes) throws UnreadableNetworkException {
    int end = 0;
    while (end < bytes.limit() && bytes.get(end) != 0 && end <= Limits.STRUCTURE_BYTES) {
      end++;
    }
    file.letters(end);
    return StandardCharsets.UTF_8.decode(bytes.slice(0, end)).toString();
  }
}
