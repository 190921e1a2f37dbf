package separatrix.files;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingStream;
import separatrix.linalg.Kernels;

/**
 * Watches, through the flight recorder of the running JVM, what the thread that made it does that
 * no reader of files may do: write a file, load a class that is neither of this program nor of the
 * inner parts of Java, or start a thread; and processes that any thread starts.
 */
final class Watch implements AutoCloseable {
  /** What reading numbers needs; classes with a name of their own for good or ill are elsewhere. */
  private static final List<String> HARMLESS =
      List.of(
          "separatrix.",
          "com.google.gson.",
          "java.lang.",
          "java.util.",
          "java.nio.",
          "java.io.",
          "java.math.",
          "java.text.",
          "java.security.",
          "java.time.",
          "java.net.URI",
          "jdk.",
          "sun.",
          "org.ejml.",
          "pabeles.concurrency.",
          "org.assertj.");

  private final Thread reader = Thread.currentThread();
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final RecordingStream stream = new RecordingStream();

  Watch() {
    // Sessions compute with what they read: the library for that loads itself once.
    Kernels.standard().multiply(1, 1, 1, new double[1], new double[1], new double[1]);
    stream.enable("jdk.ProcessStart");
    stream.enable("jdk.FileWrite").withThreshold(Duration.ZERO).with("throttle", "off");
    stream.enable("jdk.ClassLoad").withThreshold(Duration.ZERO);
    stream.enable("jdk.ThreadStart");
    stream.onEvent("jdk.ProcessStart", event -> seen.add("process " + event.getString("command")));
    stream.onEvent("jdk.FileWrite", this::write);
    stream.onEvent("jdk.ClassLoad", this::load);
    stream.onEvent("jdk.ThreadStart", this::thread);
    stream.startAsync();
  }

  private void write(RecordedEvent event) {
    String path = event.getString("path");
    // What is printed has no path.
    if (isReader(event.getThread()) && path != null) {
      seen.add("file " + path);
    }
  }

  private void load(RecordedEvent event) {
    RecordedClass loaded = event.getClass("loadedClass");
    String name = loaded == null ? "" : loaded.getName();
    if (isReader(event.getThread()) && HARMLESS.stream().noneMatch(name::startsWith)) {
      seen.add("class " + name);
    }
  }

  private void thread(RecordedEvent event) {
    String name = String.valueOf(event.getThread("thread").getJavaName());
    // The recorder's own, and those on which the matrix library turns large matrices.
    boolean isKnown = name.startsWith("JFR ") || name.startsWith("ForkJoinPool-1-worker-");
    if (isReader(event.getThread("parentThread")) && !isKnown) {
      seen.add("thread " + name);
    }
  }

  private boolean isReader(RecordedThread thread) {
    return thread != null && thread.getJavaThreadId() == reader.threadId();
  }

  /** What was seen until now, in words; all of it once the watch has been closed. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  /** Ends the watch when everything that has happened has been looked at. */
  @Override
  public void close() {
    stream.stop();
    stream.close();
  }
}
