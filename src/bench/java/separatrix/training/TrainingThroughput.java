package separatrix.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import separatrix.linalg.Block;
import separatrix.linalg.Kernels;
import separatrix.linalg.Panel;
import separatrix.linalg.Precision;
import separatrix.task.FlipFlop;
import separatrix.task.TrialBatch;

/**
 * Trials × steps per second of a training step (forward, loss, backward, clipping, Adam) on the
 * 3-bit flip-flop, beside PyTorch's in the same run, and the share of the machine's own speed in
 * matrix products. Both sides are measured in turn, and the best of many short rounds counts for
 * each, since other work on the machine only ever makes a round longer.
 */
final class TrainingThroughput {
  private static final int BATCH = 128;
  private static final int STEPS = 100;
  private static final int SIZE = 1024;
  private static final int TURNS = 3;

  private record Network(CellKind kind, int units, double due) {
    String name() {
      return kind.word() + "-" + units;
    }

    /** Floating-point operations of its products a trial and step: forward, and twice back. */
    double operations() {
      double rows = kind.gates() * units;
      return 3 * 2 * (rows * (units + 3) + 3 * units);
    }
  }

  private static final List<Network> NETWORKS =
      List.of(
          new Network(CellKind.VANILLA, 128, 2),
          new Network(CellKind.GRU, 64, 2),
          new Network(CellKind.LSTM, 64, 2),
          new Network(CellKind.LEAKY_OUTSIDE, 128, 3));

  private TrainingThroughput() {}

  /**
   * @param arguments rounds, seconds a round, and the Python that has PyTorch, or none
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
    int threads = Runtime.getRuntime().availableProcessors();
    System.out.printf("%s; %d threads%n", Kernels.standard().description(), threads);
    List<PyTorchProcess> theirs = new ArrayList<>();
    if (arguments.length > 2) {
      theirs.add(new PyTorchProcess(arguments[2], 1, 1));
      theirs.add(new PyTorchProcess(arguments[2], 1, threads));
      theirs.add(new PyTorchProcess(arguments[2], threads, 1));
    }
    try {
      compare(rounds, seconds, threads, theirs);
    } finally {
      theirs.forEach(PyTorchProcess::close);
    }
  }

  private static void compare(int rounds, double seconds, int threads, List<PyTorchProcess> theirs)
      throws IOException {
    double peak = 0;
    double theirPeak = 0;
    double[] ours = new double[NETWORKS.size()];
    double[] best = new double[NETWORKS.size()];
    String[] setting = new String[NETWORKS.size()];
    for (int round = 0; round < rounds; round++) {
      peak = Math.max(peak, peak(threads, seconds));
      for (PyTorchProcess process : theirs) {
        theirPeak = Math.max(theirPeak, process.ask("product", seconds));
      }
      for (int i = 0; i < ours.length; i++) {
        ours[i] = Math.max(ours[i], ours(NETWORKS.get(i), threads, seconds));
        for (PyTorchProcess process : theirs) {
          double found = process.ask(NETWORKS.get(i).name(), seconds);
          if (found > best[i]) {
            best[i] = found;
            setting[i] = process.toString();
          }
        }
      }
    }
    System.out.printf(
        "Products of %d × %d floats, Gflop/s: ours %.0f on %d threads, PyTorch's %.0f%n",
        SIZE, SIZE, peak * 1e-9, threads, theirPeak * 1e-9);
    System.out.printf(
        "%-18s %10s %10s %6s %4s %8s  %s%n",
        "network", "ours", "PyTorch", "ratio", "due", "of peak", "PyTorch's best setting");
    for (int i = 0; i < ours.length; i++) {
      Network network = NETWORKS.get(i);
      System.out.printf(
          "%-18s %,10.0f %,10.0f %6.2f %4.0f %7.0f%%  %s%n",
          network.name(),
          ours[i],
          best[i],
          ours[i] / best[i],
          network.due(),
          100 * ours[i] * network.operations() / peak,
          setting[i]);
    }
  }

  private static double ours(Network network, int threads, double seconds) {
    TrialBatch trials = new FlipFlop(3, 0.1, STEPS).draw(BATCH, new SplittableRandom(1));
    try (TrainingStep step =
        TrainingStep.of(Architecture.of(network.kind(), network.units()), trials, threads)) {
      return BATCH * STEPS / best(seconds, TURNS, step::take);
    }
  }

  /** Seconds a turn in the best round of `turns`. */
  private static double best(double seconds, int turns, Runnable turn) {
    double best = Double.POSITIVE_INFINITY;
    long begun = System.nanoTime();
    while ((System.nanoTime() - begun) * 1e-9 < seconds) {
      long start = System.nanoTime();
      for (int i = 0; i < turns; i++) {
        turn.run();
      }
      best = Math.min(best, (System.nanoTime() - start) * 1e-9 / turns);
    }
    return best;
  }

  /** Operations a second of large products, one stream a thread, together. */
  private static double peak(int threads, double seconds) {
    return IntStream.range(0, threads)
        .parallel()
        .mapToDouble(
            _ -> {
              Panel a = square();
              Panel b = square();
              Panel c = square();
              return 2.0
                  * SIZE
                  * SIZE
                  * SIZE
                  / best(
                      seconds,
                      1,
                      () ->
                          Kernels.standard()
                              .multiply(a, Kernels.Form.PLAIN, b, Kernels.Form.PLAIN, 0, c));
            })
        .sum();
  }

  private static Panel square() {
    Block block = Block.of(Precision.SINGLE, SIZE * SIZE);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < block.size(); i++) {
      block.set(i, random.nextDouble());
    }
    return new Panel(block, SIZE, SIZE);
  }
}
