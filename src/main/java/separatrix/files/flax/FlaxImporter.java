package separatrix.files.flax;

import java.nio.charset.StandardCharsets;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NetworkImporter;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.dialects.Dialects;

/** Parameters that flax.serialization wrote. */
public final class FlaxImporter implements NetworkImporter {

  @Override
  public String format() {
    return "Flax MessagePack (.msgpack)";
  }

  /** A map on top whose first key is a short text. */
  @Override
  public boolean recognises(SourceFile file) {
    byte[] bytes = file.bytes();
    if (bytes.length < 4) {
      return false;
    }
    int tag = Byte.toUnsignedInt(bytes[0]);
    int key = tag > 0x80 && tag < 0x90 ? 1 : tag == 0xde ? 3 : tag == 0xdf ? 5 : bytes.length;
    if (key + 2 >= bytes.length) {
      return false;
    }
    int text = Byte.toUnsignedInt(bytes[key]);
    boolean isLong = text == 0xd9;
    int length =
        isLong ? Byte.toUnsignedInt(bytes[key + 1]) : text > 0xa0 && text < 0xc0 ? text & 31 : 0;
    int at = key + (isLong ? 2 : 1);
    if (length == 0 || bytes.length < at + length) {
      return false;
    }
    return new String(bytes, at, length, StandardCharsets.ISO_8859_1).matches("[ -~]+");
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    return Dialects.network(MessagePackReader.read(file.bytes()), file.stem(), choices);
  }
}
