package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import separatrix.files.formats.NetworkImporters;
import separatrix.network.RecurrentNetwork;
import separatrix.session.saved.SessionFile;

/** Reads mutants one after the other and keeps count of what became of them. */
final class MutantReading {
  private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static final double MOST_SECONDS = 2;
  static final long MOST_BYTES = 512L << 20;

  private int read;
  private int refused;
  private long longestNanos;
  private long mostBytes;
  private final Map<String, Integer> sentences = new LinkedHashMap<>();

  /**
   * Reads one: it must be a network or a session, or be refused in a sentence; any other exception
   * comes out of here.
   */
  void take(byte[] mutant) {
    long begun = MEMORY.getCurrentThreadCpuTime();
    long before = MEMORY.getCurrentThreadAllocatedBytes();
    String refusal = "";
    try {
      SourceFile file = new SourceFile("mutant", mutant);
      RecurrentNetwork network =
          SessionFile.recognises(file)
              ? SessionFile.read(file).analysis().session().subject().network()
              : NetworkImporters.read(file, ImportChoices.none()).network();
      assertThat(network.cell().units()).isPositive();
    } catch (UnreadableNetworkException expected) {
      refusal = String.valueOf(expected.getMessage());
    }
    mostBytes = Math.max(mostBytes, MEMORY.getCurrentThreadAllocatedBytes() - before);
    longestNanos = Math.max(longestNanos, MEMORY.getCurrentThreadCpuTime() - begun);
    if (refusal.isEmpty()) {
      read++;
    } else {
      refused++;
      OneSentence.check(refusal);
      sentences.merge(
          refusal.replaceAll("\"[^\"]*\"", "…").replaceAll("\\d+", "#"), 1, Integer::sum);
    }
  }

  /** Whether one reading took more than 2 s of processor time or 512 MiB. */
  boolean hasPassedALimit() {
    return longestSeconds() > MOST_SECONDS || mostBytes > MOST_BYTES;
  }

  int read() {
    return read;
  }

  int refused() {
    return refused;
  }

  /** The most processor time that one reading took: other programs of the machine do not count. */
  double longestSeconds() {
    return longestNanos * 1e-9;
  }

  /** The most that one reading allocated, all in all: an upper bound of what it held at once. */
  long mostBytes() {
    return mostBytes;
  }

  /** How often each sentence was said, names and numbers left out. */
  Map<String, Integer> sentences() {
    return sentences;
  }
}
