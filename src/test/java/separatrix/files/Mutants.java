package separatrix.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Damaged and hostile relatives of real files: flipped bits, cut and repeated pieces, lengths
 * overwritten, pieces of other files spliced in; in archives also with checksums made good again,
 * so that the damage reaches the readers inside.
 */
final class Mutants {
  private static final long[] LENGTHS = {
    0,
    1,
    2,
    7,
    127,
    128,
    255,
    256,
    32_767,
    65_535,
    65_536,
    1 << 20,
    1 << 28,
    0x7fffffffL,
    0x80000000L,
    0xffffffffL,
    1L << 40,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -1
  };

  private static final List<String> WORDS =
      List.of(
          "[[[[[[[[",
          "{\"a\":",
          "1e999",
          "-0",
          "null",
          "true",
          "\"",
          "\\ud800",
          "NaN",
          "]",
          "}",
          "'shape': (",
          "999999999",
          "'descr': '|O'",
          "True",
          "cposix\nsystem\n",
          ")R",
          "(dp0\n",
          "ctorch._utils\n_rebuild_tensor_v2\n",
          "weight_hh_l0",
          "]",
          "}(",
          "h\0",
          "\u008a\u00ff");

  private final List<byte[]> seeds;
  private final SplittableRandom random;

  Mutants(List<byte[]> seeds, long seed) {
    this.seeds = seeds;
    this.random = new SplittableRandom(seed);
  }

  /** The files that mutants come from: every kind that is read, and some that are not. */
  static List<byte[]> standardSeeds() throws IOException {
    return List.of(
        TestFiles.bytes("files/rnn_tanh.pt"),
        TestFiles.bytes("files/gru.pt"),
        TestFiles.bytes("files/started_lstm.pt"),
        TestFiles.bytes("files/bfloat16.pt"),
        TestFiles.bytes("files/views.pt"),
        TestFiles.bytes("files/checkpoint.pt"),
        TestFiles.bytes("files/protocol5.pt"),
        TestFiles.bytes("files/script.pt"),
        TestFiles.bytes("files/legacy.pt"),
        TestFiles.bytes("reference/flipflop_gru48/model.pt"),
        TestFiles.bytes("reference/flipflop_tanh64/model_f32.pt"),
        TestFiles.bytes("reference/flipflop_lstm32/model.npz"),
        TestFiles.bytes("reference/gradients_gru.npz"),
        TestFiles.bytes("files/types.npz"),
        TestFiles.bytes("files/compressed.npz"),
        TestFiles.bytes("files/version2.npy"),
        formats("keras_gru.h5"),
        formats("keras_lstm.weights.h5"),
        formats("keras_gru_before.keras"),
        formats("newer.h5"),
        formats("leaky_v5.mat"),
        formats("leaky_v7.mat"),
        formats("leaky_v73.mat"),
        formats("psychrnn_weights.npz"),
        formats("tf1_gru_weights.npz"),
        formats("f32.safetensors"),
        formats("f8_e4m3.safetensors"),
        formats("onnx_gru.onnx"),
        formats("onnx_gru_before.onnx"),
        formats("flax_gru.msgpack"),
        formats("flax_lstmcell.msgpack"),
        formats("script_lstm.pt"),
        formats("stack_gru.pt"),
        formats("stack_cells.pt"),
        formats("keras_stack_lstm_gru.keras"),
        formats("onnx_stack.onnx"),
        formats("tf1_stack_weights.npz"),
        formats("flax_stack.msgpack"),
        TestFiles.bytes("session/version-1.separatrix"),
        TestFiles.bytes("session/version-2.separatrix"),
        json("memory"),
        json("flipflop-gru"));
  }

  private static byte[] formats(String name) {
    return TestFiles.bytes("files/formats/" + name);
  }

  private static byte[] json(String sample) throws IOException {
    return NetworkJson.text(Samples.named(sample).open()).getBytes(StandardCharsets.UTF_8);
  }

  byte[] next() {
    byte[] seed = any(seeds);
    if (ZipArchive.isZip(seed) && random.nextInt(2) == 0) {
      return repacked(seed);
    }
    return mutated(seed);
  }

  /** One to four changes. */
  private byte[] mutated(byte[] bytes) {
    byte[] mutant = bytes;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      mutant = mutant.length == 0 ? mutant : changed(mutant);
    }
    return mutant;
  }

  private byte[] changed(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes, 1);
      case 1 -> flipped(bytes, 1 + random.nextInt(64));
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> withLength(bytes, at);
      case 4 -> spliced(bytes, at, piece(any(seeds)));
      case 5 -> spliced(bytes, at, piece(bytes));
      case 6 -> spliced(bytes, at, any(WORDS).getBytes(StandardCharsets.ISO_8859_1));
      default -> without(bytes, at, random.nextInt(1, 200));
    };
  }

  private byte[] flipped(byte[] bytes, int count) {
    byte[] mutant = bytes.clone();
    for (int i = 0; i < count; i++) {
      mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return mutant;
  }

  /** Overwrites 1, 2, 4 or 8 bytes by a number that a length might be, of either byte order. */
  private byte[] withLength(byte[] bytes, int at) {
    int size = Math.min(1 << random.nextInt(4), bytes.length - at);
    ByteBuffer number =
        ByteBuffer.allocate(8)
            .order(random.nextInt(4) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
            .putLong(LENGTHS[random.nextInt(LENGTHS.length)]);
    byte[] mutant = bytes.clone();
    System.arraycopy(number.array(), 0, mutant, at, size);
    return mutant;
  }

  private byte[] piece(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(1, 400)));
  }

  /** Puts `piece` in at `at`, or over what is there. */
  private byte[] spliced(byte[] bytes, int at, byte[] piece) {
    int covered = random.nextInt(2) == 0 ? 0 : Math.min(piece.length, bytes.length - at);
    byte[] mutant = Arrays.copyOf(bytes, bytes.length + piece.length - covered);
    System.arraycopy(piece, 0, mutant, at, piece.length);
    System.arraycopy(bytes, at + covered, mutant, at + piece.length, bytes.length - at - covered);
    return mutant;
  }

  private static byte[] without(byte[] bytes, int at, int count) {
    return spliceOut(bytes, at, Math.min(count, bytes.length - at));
  }

  private static byte[] spliceOut(byte[] bytes, int at, int count) {
    byte[] mutant = Arrays.copyOf(bytes, bytes.length - count);
    System.arraycopy(bytes, at + count, mutant, at, bytes.length - at - count);
    return mutant;
  }

  /** The archive with one entry mutated and all sizes and checksums right. */
  private byte[] repacked(byte[] archive) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipArchive from = ZipArchive.open(archive);
      List<String> names = from.names();
      // The table of contents is the part with structure: it comes first in PyTorch's files.
      String victim = random.nextInt(2) == 0 ? names.getFirst() : any(names);
      boolean isDeflated = random.nextInt(2) == 0;
      for (String name : names) {
        ByteBuffer content = from.content(name);
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        put(zip, name, name.equals(victim) ? mutated(bytes) : bytes, isDeflated);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes, boolean isDeflated)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    entry.setMethod(isDeflated ? ZipEntry.DEFLATED : ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
