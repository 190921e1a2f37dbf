package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import separatrix.files.formats.NetworkImporters;
import separatrix.network.RecurrentNetwork;

/** PyTorch 2.1 and later say the byte order in an entry of its own. */
class ByteOrderTest {
  private static final byte[] PLAIN = TestFiles.bytes("files/gru.pt");

  @Test
  void aLittleEndianFileIsReadAsOneThatDoesNotSay() throws Exception {
    assertThat(read(withOrder("little", ByteOrder.LITTLE_ENDIAN))).isEqualTo(read(PLAIN));
  }

  @Test
  void aBigEndianFileHoldsTheSameNumbers() throws Exception {
    assertThat(read(withOrder("big", ByteOrder.BIG_ENDIAN))).isEqualTo(read(PLAIN));
  }

  @Test
  void anotherOrderIsRefused() {
    assertThatThrownBy(() -> read(withOrder("middle", ByteOrder.LITTLE_ENDIAN)))
        .hasMessage(
            "The file says the byte order \"middle\", little or big is due; save it again.");
  }

  private static RecurrentNetwork read(byte[] file) throws UnreadableNetworkException {
    return NetworkImporters.read(new SourceFile("file", file), ImportChoices.none()).network();
  }

  /** The same file with the entry `byteorder`, its doubles written in `order`. */
  private static byte[] withOrder(String word, ByteOrder order) throws IOException {
    ZipArchive from = ZipArchive.open(PLAIN);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : from.names()) {
        ByteBuffer content = from.content(name).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer copy = ByteBuffer.allocate(content.remaining()).order(order);
        if (name.contains("/data/")) {
          while (content.hasRemaining()) {
            copy.putLong(content.getLong());
          }
        } else {
          copy.put(content);
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(copy.array());
      }
      zip.putNextEntry(new ZipEntry("gru/byteorder"));
      zip.write(word.getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }
}
