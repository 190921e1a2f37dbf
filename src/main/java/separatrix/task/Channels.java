package separatrix.task;

import java.util.List;
import java.util.stream.IntStream;

/** Names of channels. */
final class Channels {
  private Channels() {}

  /** "bit 1", "bit 2" and on. */
  static List<String> numbered(String word, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> word + " " + i).toList();
  }
}
