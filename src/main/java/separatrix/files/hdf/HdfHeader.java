package separatrix.files.hdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import separatrix.files.UnreadableNetworkException;

/** The messages of an object header, of version 1 or 2, with all its continuations. */
final class HdfHeader {
  static final int DATASPACE = 0x01;
  static final int LINK_INFO = 0x02;
  static final int DATATYPE = 0x03;
  static final int LINK = 0x06;
  static final int EXTERNAL = 0x07;
  static final int LAYOUT = 0x08;
  static final int FILTERS = 0x0b;
  static final int ATTRIBUTE = 0x0c;
  static final int CONTINUATION = 0x10;
  static final int SYMBOL_TABLE = 0x11;

  private static final int SHARED = 2;
  private static final int MOST_BLOCKS = 1_000;

  /** One message; `body` begins anew at each use. */
  record Message(int type, int flags, HdfCursor body) {}

  private final HdfFile file;
  private final List<Message> messages = new ArrayList<>();
  private final Deque<HdfCursor> blocks = new ArrayDeque<>();
  private int flags;
  private int version;

  private HdfHeader(HdfFile file) {
    this.file = file;
  }

  static HdfHeader at(HdfFile file, long address) throws UnreadableNetworkException {
    HdfHeader header = new HdfHeader(file);
    header.read(file.at(address));
    return header;
  }

  /** The messages of `type`, in their order. */
  List<HdfCursor> all(int type) throws UnreadableNetworkException {
    List<HdfCursor> bodies = new ArrayList<>();
    for (Message message : messages) {
      if (message.type() == type) {
        if ((message.flags() & SHARED) != 0) {
          throw HdfCursor.damaged("it shares a part between objects");
        }
        bodies.add(new HdfCursor(message.body().rest(), file.offsetSize(), 8));
      }
    }
    return bodies;
  }

  Optional<HdfCursor> first(int type) throws UnreadableNetworkException {
    return all(type).stream().findFirst();
  }

  boolean has(int type) {
    return messages.stream().anyMatch(message -> message.type() == type);
  }

  private void read(HdfCursor cursor) throws UnreadableNetworkException {
    version = cursor.u8();
    if (version == 1) {
      cursor.skip(7);
      long size = cursor.u32();
      blocks.add(cursor.skip(4).part(Math.min(size, cursor.remaining())));
    } else if (version == 'O') {
      cursor.expect("HDR", "an object header");
      version = cursor.u8();
      flags = cursor.u8();
      cursor.skip(((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0));
      long size = cursor.number(1 << (flags & 3));
      blocks.add(cursor.part(size));
    } else {
      throw HdfCursor.damaged("an object header is of version " + version);
    }
    for (int i = 0; !blocks.isEmpty(); i++) {
      if (i == MOST_BLOCKS) {
        throw HdfCursor.damaged("an object header goes on without end");
      }
      block(blocks.removeFirst());
    }
  }

  private void block(HdfCursor block) throws UnreadableNetworkException {
    int prefix = version == 1 ? 8 : (flags & 4) != 0 ? 6 : 4;
    while (block.remaining() >= prefix) {
      int type = version == 1 ? block.u16() : block.u8();
      int size = block.u16();
      int messageFlags = block.u8();
      block.skip(prefix - (version == 1 ? 5 : 4));
      HdfCursor body = block.part(size);
      file.part();
      if (type == CONTINUATION) {
        continuation(body);
      } else {
        messages.add(new Message(type, messageFlags, body));
      }
    }
  }

  private void continuation(HdfCursor body) throws UnreadableNetworkException {
    HdfCursor next = file.at(body.address());
    HdfCursor block = next.part(body.length());
    if (version != 1) {
      block.expect("OCHK", "a header's continuation");
      // The last four bytes are a checksum.
      block = block.part(Math.max(0, block.remaining() - 4));
    }
    blocks.add(block);
  }
}
