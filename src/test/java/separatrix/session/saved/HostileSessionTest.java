package separatrix.session.saved;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.ZipArchive;

/** Sessions that somebody has tampered with are refused in a sentence that says where. */
class HostileSessionTest {
  private static byte[] whole = new byte[0];
  private static String tree = "";
  private static byte[] numbers = new byte[0];

  @BeforeAll
  static void takeApart() throws IOException {
    whole = Files.readAllBytes(SavedVersions.file(SessionFile.version()));
    ZipArchive zip = ZipArchive.open(whole);
    tree = StandardCharsets.UTF_8.decode(zip.content("session.json")).toString();
    ByteBuffer content = zip.content("numbers.f8");
    numbers = new byte[content.remaining()];
    content.get(numbers);
  }

  private static SourceFile packed(String json, byte[] block) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("session.json"));
      zip.write(json.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("numbers.f8"));
      zip.write(block);
    }
    return new SourceFile("hostile.separatrix", out.toByteArray());
  }

  private static void refused(UnaryOperator<String> change, String... words) {
    assertThatThrownBy(() -> SessionFile.read(packed(change.apply(tree), numbers)))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContainingAll(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":\"small\"|\"name\":7|\"analysis.session.subject.name\" holds something else where a text is due",
        "\"is\":\"Vanilla\"|\"is\":\"java.lang.Runtime\"|is \"java.lang.Runtime\"; one of \"Vanilla\"",
        "\"activation\":\"TANH\"|\"activation\":\"SIGN\"|is \"SIGN\"; one of \"IDENTITY\"",
        "\"bias\":[0.01,-0.02]|\"bias\":[0.01]|analysis.session.subject.network.cell",
        "\"seed\":\"-5\"|\"seed\":\"five\"|\"analysis.session.settings.seed\" holds something else where a whole number",
        "\"trials\":3|\"trials\":2.5|\"analysis.session.settings.trials\" holds something else where a whole number is due",
        "\"trials\":3|\"trial\":3|\"analysis.session.settings.trials\" is missing",
        "\"kind\":\"FIXED\"|\"kind\":[]|kind\" holds something else where a text is due",
        "\"analysis\"|\"analyses\"|The part \"analysis\" is missing",
        "\"format\":\"separatrix-session\"|\"format\":\"other\"|does not say that it is a \"separatrix-session\"",
        "\"version\":2,|\"version\":1.5,|does not say its version",
        "\"version\":2,|\"version\":0,|does not say its version"
      })
  void aFieldThatDoesNotFitIsNamed(String from, String to, String words) {
    refused(json -> json.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)), words);
  }

  @Test
  void aWeightThatIsNoNumberIsNamed() {
    byte[] spoilt = numbers.clone();
    ByteBuffer.wrap(spoilt).order(java.nio.ByteOrder.LITTLE_ENDIAN).putDouble(0, Double.NaN);
    assertThatThrownBy(() -> SessionFile.read(packed(tree, spoilt)))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining(
            "analysis.session.subject.network.cell.recurrentWeights\" hold NaN or infinite values");
  }

  @Test
  void numbersBeyondTheBlockAreRefused() {
    refused(
        json -> json.replaceFirst("@0 2x2", "@999999999 2x2"), "recurrentWeights", "are not where");
  }

  @Test
  void aShapeThatTheBlockCannotHoldTakesNoMemory() {
    refused(
        json -> json.replaceFirst("@0 2x2", "@0 999999999x999999999"),
        "recurrentWeights",
        "are not where the file says");
  }

  @Test
  void arraysThatOverlapCannotGrowBeyondTheFile() {
    int rows = numbers.length / Double.BYTES / 2 - 2;
    refused(
        json ->
            json.replaceFirst(
                "\\{\"inputs\":\"[^\"]*\",\"targets\":\"[^\"]*\",\"weights\":\"[^\"]*\"",
                "{\"inputs\":\"@0 %1$dx2\",\"targets\":\"@1 %1$dx2\",\"weights\":\"@2 %1$dx2\""
                    .formatted(rows)),
        "are not where the file says");
  }

  @Test
  void pointsOfAnotherNetworkAreRefused() {
    refused(
        json -> json.replaceAll("\"state\":\\[[^\\]]*\\]", "\"state\":[1,2,3]"),
        "does not fit the rest of the session",
        "2 state coordinates");
  }

  @Test
  void aPointThatWasNotToldOfIsRefused() {
    refused(
        json -> json.replaceFirst("\"points\":\\[0,", "\"points\":[77,"),
        "names a point that was not told of before");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    refused(_ -> "{\"analysis\":" + "[".repeat(100_000), "The JSON is broken");
  }

  @Test
  void aTruncatedFileIsRefusedWhereverItEnds() {
    for (int length = 0; length < whole.length; length += 997) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> SessionFile.read(new SourceFile("cut", cut)))
          .isInstanceOf(UnreadableNetworkException.class);
    }
  }

  @Test
  void aFlippedBitIsNoticed() {
    byte[] flipped = whole.clone();
    flipped[flipped.length / 2] ^= 1;
    assertThatThrownBy(() -> SessionFile.read(new SourceFile("flipped", flipped)))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining("its checksum does not fit");
  }

  @Test
  void aBombStaysClosed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("session.json"));
      zip.write("{}".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("numbers.f8"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    assertThatThrownBy(() -> SessionFile.read(new SourceFile("bomb", out.toByteArray())))
        .isInstanceOf(UnreadableNetworkException.class)
        .hasMessageContaining("looks like a trap");
  }
}
