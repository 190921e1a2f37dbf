package separatrix.files.layers;

import java.util.Arrays;
import java.util.List;

/** What a recurrent layer is, told by the blocks of its weights. */
public enum Kind {
  RNN("an RNN", "n"),
  UGRNN("a UGRNN", "gc"),
  GRU("a GRU", "rzn zrn"),
  LSTM("an LSTM", "ifgo iofg igfo fiog");

  private final String words;

  /** Our own first. */
  private final String orders;

  Kind(String words, String orders) {
    this.words = words;
    this.orders = orders;
  }

  /** Blocks of n rows. */
  public int gates() {
    return canonicalOrder().length();
  }

  /** With an article. */
  public String words() {
    return words;
  }

  /** The orders of the blocks that programs use, our own first. */
  public List<String> orders() {
    return List.of(orders.split(" ", -1));
  }

  String canonicalOrder() {
    return orders().getFirst();
  }

  /** Those with so many blocks, none where there is no such layer. */
  public static List<Kind> ofGates(int gates) {
    return Arrays.stream(values()).filter(kind -> kind.gates() == gates).toList();
  }
}
