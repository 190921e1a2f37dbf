package separatrix.files.hdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import separatrix.files.UnreadableNetworkException;

/** The members of a group: a symbol table (a tree over a heap of names), or link messages. */
final class HdfLinks {
  private static final int DEEPEST = 16;
  private static final int LONGEST_NAME = 1_000;

  private final HdfFile file;
  private final Map<String, Long> members = new LinkedHashMap<>();

  private HdfLinks(HdfFile file) {
    this.file = file;
  }

  /** The addresses of the members' headers by name. */
  static Map<String, Long> of(HdfFile file, HdfHeader header) throws UnreadableNetworkException {
    HdfLinks links = new HdfLinks(file);
    Optional<HdfCursor> table = header.first(HdfHeader.SYMBOL_TABLE);
    if (table.isPresent()) {
      HdfCursor body = table.get();
      long tree = body.address();
      links.node(tree, links.heap(body.address()), 0);
    }
    for (HdfCursor link : header.all(HdfHeader.LINK)) {
      links.link(link);
    }
    for (HdfCursor info : header.all(HdfHeader.LINK_INFO)) {
      links.refuseDense(info);
    }
    return links.members;
  }

  static boolean isGroup(HdfHeader header) {
    return header.has(HdfHeader.SYMBOL_TABLE)
        || header.has(HdfHeader.LINK)
        || header.has(HdfHeader.LINK_INFO);
  }

  private ByteBuffer heap(long address) throws UnreadableNetworkException {
    HdfCursor cursor = file.at(address);
    cursor.expect("HEAP", "a heap of names");
    cursor.skip(4);
    long size = cursor.length();
    cursor.length();
    return file.content(cursor.address(), size);
  }

  private void node(long address, ByteBuffer names, int depth) throws UnreadableNetworkException {
    if (depth > DEEPEST) {
      throw HdfCursor.damaged("the tree of a group has no end");
    }
    HdfCursor cursor = file.at(address);
    int first = cursor.u8();
    if (first == 'S') {
      cursor.expect("NOD", "a table of names");
      cursor.skip(2);
      int count = cursor.u16();
      for (int i = 0; i < count; i++) {
        long name = cursor.address();
        long header = cursor.address();
        cursor.skip(24);
        file.part();
        add(name(names, name), header);
      }
      return;
    }
    cursor.expect("REE", "the tree of a group");
    if (cursor.u8() != 0) {
      throw HdfCursor.damaged("the tree of a group is of another kind");
    }
    cursor.u8();
    int count = cursor.u16();
    cursor.address();
    cursor.address();
    for (int i = 0; i < count; i++) {
      cursor.length();
      node(cursor.address(), names, depth + 1);
    }
  }

  private static String name(ByteBuffer names, long offset) throws UnreadableNetworkException {
    if (offset < 0 || offset >= names.limit()) {
      throw HdfCursor.damaged("a name is not where it should be");
    }
    int end = (int) offset;
    while (end < names.limit() && names.get(end) != 0 && end - offset < LONGEST_NAME) {
      end++;
    }
    return StandardCharsets.UTF_8.decode(names.slice((int) offset, end - (int) offset)).toString();
  }

  private void link(HdfCursor link) throws UnreadableNetworkException {
    link.u8();
    int flags = link.u8();
    int type = (flags & 8) != 0 ? link.u8() : 0;
    link.skip(((flags & 4) != 0 ? 8 : 0) + ((flags & 16) != 0 ? 1 : 0));
    long length = link.number(1 << (flags & 3));
    if (length < 0 || length > LONGEST_NAME) {
      throw HdfCursor.damaged("a name has %d bytes".formatted(length));
    }
    String name = StandardCharsets.UTF_8.decode(link.part(length).rest()).toString();
    // Soft and external links lead elsewhere, and are not followed.
    if (type == 0) {
      add(name, link.address());
    }
  }

  private void refuseDense(HdfCursor info) throws UnreadableNetworkException {
    info.u8();
    int flags = info.u8();
    info.skip((flags & 1) != 0 ? 8 : 0);
    if (info.address() != HdfCursor.UNDEFINED) {
      throw HdfCursor.damaged("a group keeps its members in a fractal heap");
    }
  }

  private void add(String name, long header) throws UnreadableNetworkException {
    file.letters(name.length());
    members.put(name, header);
  }
}
