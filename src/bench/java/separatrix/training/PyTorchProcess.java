package separatrix.training;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** PyTorch in a process of its own, asked one measurement at a time. */
final class PyTorchProcess implements AutoCloseable {
  private final int threads;
  private final String description;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter questions;

  /**
   * PyTorch on the OpenBLAS that this process has loaded: some builds come with a reference BLAS
   * that is twenty times slower, which it would be no feat to beat.
   *
   * @param threads of PyTorch itself
   * @param blasThreads of its matrix products
   */
  PyTorchProcess(String python, int threads, int blasThreads) throws IOException {
    this.threads = threads;
    var builder =
        new ProcessBuilder(python, "src/bench/python/training_throughput.py")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("OPENBLAS_NUM_THREADS", Integer.toString(blasThreads));
    Optional<String> library = openBlas();
    library.ifPresent(path -> builder.environment().put("LD_PRELOAD", path));
    description =
        "%d threads, %d in products, %s"
            .formatted(threads, blasThreads, library.isPresent() ? "our OpenBLAS" : "its own BLAS");
    process = builder.start();
    answers = process.inputReader();
    questions = process.outputWriter();
  }

  /** The library that this process has mapped, on Linux. */
  private static Optional<String> openBlas() throws IOException {
    Path maps = Path.of("/proc/self/maps");
    if (!Files.isReadable(maps)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(maps)) {
      return lines
          .filter(line -> line.matches(".*/libopenblas\\.so.*"))
          .map(line -> line.substring(line.indexOf('/')))
          .findFirst();
    }
  }

  /** A throughput, or the speed of a "product". */
  double ask(String name, double seconds) throws IOException {
    questions.write("%s %d %s%n".formatted(name, threads, seconds));
    questions.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("PyTorch ended without an answer about " + name + ".");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public String toString() {
    return description;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
