package separatrix.ui.workspace;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a thread give way to the window's. Java's priorities do nothing on Linux unless the program
 * belongs to the system's administrator; there the system is asked itself, by {@code setpriority},
 * which for the number 0 means the calling thread. Threads that it starts inherit its standing.
 */
final class GivingWay {
  /** Between a process like any other, 0, and one that runs when nothing else wants to, 19. */
  private static final int NICE = 10;

  private static final int PROCESS = 0;
  private static final int ITSELF = 0;

  private GivingWay() {}

  /** The same work, on a thread that gives way from then on; where it cannot, it does not. */
  static Runnable toTheWindow(Runnable work) {
    return () -> {
      giveWay();
      work.run();
    };
  }

  @SuppressWarnings("ThreadPriorityCheck") // A wish, where the system grants it.
  private static void giveWay() {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    setPriority().ifPresent(GivingWay::call);
  }

  private static void call(MethodHandle setPriority) {
    try {
      int _ = (int) setPriority.invokeExact(PROCESS, ITSELF, NICE);
    } catch (Throwable refused) {
      throw new IllegalStateException("The system's setpriority cannot be called.", refused);
    }
  }

  @SuppressWarnings("restricted") // A function of the C library that takes three numbers.
  private static Optional<MethodHandle> setPriority() {
    boolean isLinux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor threeNumbers =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    return isLinux
        ? linker
            .defaultLookup()
            .find("setpriority")
            .map((MemorySegment at) -> linker.downcallHandle(at, threeNumbers))
        : Optional.empty();
  }
}
