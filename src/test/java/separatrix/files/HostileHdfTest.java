package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static separatrix.files.HdfBytes.bytes;
import static separatrix.files.HdfBytes.ints;
import static separatrix.files.HdfBytes.joined;
import static separatrix.files.HdfBytes.longs;
import static separatrix.files.HdfBytes.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import separatrix.files.HdfBytes.Message;
import separatrix.files.formats.NetworkImporters;

/** HDF5 files whose parts lie over each other, so that their size bounds nothing. */
@Timeout(60) // far above what refusing takes, far below what reading on would
class HostileHdfTest {
  private static final int MANY = 60_000;

  private final HdfBytes hdf = new HdfBytes();

  @Test
  void aFileOfTheseBytesIsRead() throws Exception {
    long numbers = hdf.put(new byte[32]);
    byte[] file = hdf.file(hdf.groupOf(hdf.array(HdfBytes.DOUBLE, numbers, 32, 2, 2)));
    assertThat(read(file).network().cell().units()).isEqualTo(2);
  }

  @Test
  void namesThatOverlapAreCountedByTheirLetters() {
    byte[] letters = new byte[MANY + 1_000];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) ('a' + (i * 31L * i) % 26);
    }
    long heap = hdf.heap(letters);
    // Every group has the same table of all groups.
    long size = 40;
    long tree = hdf.next() + 64 * size;
    long[] groups = LongStream.range(0, 64).map(_ -> hdf.group(tree, heap)).toArray();
    hdf.tree(0, 0, longs(0, tree + size), 1);
    hdf.table(
        LongStream.range(0, MANY).toArray(),
        IntStream.range(0, MANY).mapToLong(i -> groups[i % 64]).toArray());
    assertThatThrownBy(() -> read(hdf.file(groups[0])))
        .hasMessageContaining("names and texts take more than");
  }

  @Test
  void aTableThatIsListedAgainAndAgainIsNotReadWithoutEnd() {
    long heap = hdf.heap(text("a\0"));
    long table = hdf.table(new long[MANY], new long[MANY]);
    byte[][] children = new byte[MANY][];
    Arrays.fill(children, longs(0, table));
    long tree = hdf.tree(0, 0, joined(children), MANY);
    assertThatThrownBy(() -> read(hdf.file(hdf.group(tree, heap))))
        .hasMessageContaining("more than 1000000 parts");
  }

  @Test
  void aHeaderThatManyContinueInIsNotReadWithoutEnd() {
    long block = hdf.put(new byte[8 * MANY]);
    byte[] continuation = longs(block, 8L * MANY);
    byte[] file = file(MANY / 3, _ -> hdf.header(List.of(new Message(0x10, continuation))));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("more than 1000000 parts");
  }

  @Test
  void memoryIsTakenForNumbersThatAreThere() {
    byte[] file = file(9_000, _ -> hdf.array(HdfBytes.DOUBLE, 96, 160_000_000, 20_000_000));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("ends too early");
  }

  @Test
  void anEnumerationOfEnumerationsIsNotEnteredLevelByLevel() throws Exception {
    byte[][] levels = new byte[8_000][];
    Arrays.fill(levels, joined(bytes(0x18, 0, 0, 0), ints(8)));
    long numbers = hdf.put(new byte[32]);
    byte[] type = joined(joined(levels), HdfBytes.DOUBLE);
    byte[] file = hdf.file(hdf.groupOf(hdf.array(type, numbers, 32, 2, 2)));
    assertThat(read(file).network().cell().units()).isEqualTo(2);
  }

  @Test
  void aTextThatManyAttributesHaveIsCountedEachTime() {
    int length = 1 << 20;
    byte[] letters = new byte[length];
    Arrays.fill(letters, (byte) 'x');
    byte[] object = joined(ints(1, 0), longs(length), letters);
    long heap = hdf.put(joined(text("GCOL"), ints(1), longs(16L + object.length), object));
    List<Message> messages = new ArrayList<>();
    long names = hdf.heap(new byte[8]);
    long tree = hdf.tree(0, 0, new byte[0], 0);
    messages.add(new Message(0x11, longs(tree, names)));
    for (int i = 0; i < 100; i++) {
      messages.add(new Message(0x0c, attribute("a%06d\0".formatted(i), length, heap)));
    }
    byte[] file = hdf.file(hdf.header(messages));
    assertThatThrownBy(() -> read(file)).hasMessageContaining("names and texts take more than");
  }

  @Test
  void aChunkThatIsPutDownAgainAndAgainIsNotPlacedWithoutEnd() {
    int length = 3_000_000;
    int axes = 32;
    long numbers = hdf.put(new byte[length]);
    byte[][] chunks = new byte[20][];
    Arrays.fill(chunks, joined(ints(length, 0), longs(new long[axes + 1]), longs(numbers)));
    long tree = hdf.tree(1, 0, joined(chunks), chunks.length);
    long[] shape = LongStream.range(0, axes).map(_ -> 1).toArray();
    shape[axes - 1] = length;
    int[] sizes = new int[axes + 1];
    Arrays.fill(sizes, 1);
    sizes[axes - 1] = length;
    byte[] layout = joined(bytes(3, 2, axes + 1), longs(tree), ints(sizes));
    long array =
        hdf.header(
            List.of(
                new Message(0x01, HdfBytes.space(shape)),
                new Message(0x03, HdfBytes.BYTE),
                new Message(0x08, layout)));
    assertThatThrownBy(() -> read(hdf.file(hdf.groupOf(array))))
        .hasMessageContaining("chunks have more numbers than its arrays");
  }

  /** A file of so many objects on top. */
  private byte[] file(int count, IntToLongFunction object) {
    StringBuilder letters = new StringBuilder();
    IntStream.range(0, count).forEach(i -> letters.append("%06d\0".formatted(i)));
    long heap = hdf.heap(text(letters.toString()));
    long[] headers = IntStream.range(0, count).mapToLong(object).toArray();
    long[] names = IntStream.range(0, count).mapToLong(i -> 7L * i).toArray();
    long tree = hdf.tree(0, 0, longs(0, hdf.table(names, headers)), 1);
    return hdf.file(hdf.group(tree, heap));
  }

  /** An attribute that is a text in the global heap. */
  private static byte[] attribute(String name, int length, long heap) {
    byte[] type = joined(bytes(0x19, 1, 0, 0), ints(16), Arrays.copyOf(HdfBytes.DOUBLE, 8));
    return joined(
        bytes(1, 0, 8, 0, type.length, 0, 8, 0),
        text(name),
        type,
        HdfBytes.space(),
        ints(length),
        longs(heap),
        ints(1));
  }

  private static ImportedNetwork read(byte[] file) throws UnreadableNetworkException {
    return NetworkImporters.read(new SourceFile("file", file), ImportChoices.none());
  }
}
