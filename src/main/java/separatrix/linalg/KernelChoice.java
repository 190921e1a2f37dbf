package separatrix.linalg;

/** Chooses the kernels once, at first use. `-Dseparatrix.linalg=java` forces the pure-Java ones. */
final class KernelChoice {
  static final Kernels STANDARD = choose();

  private KernelChoice() {}

  private static Kernels choose() {
    if ("java".equals(System.getProperty("separatrix.linalg"))) {
      return new JavaKernels("pure Java, as asked for by separatrix.linalg");
    }
    return switch (OpenBlas.load()) {
      case OpenBlas.Loaded(OpenBlas library) -> new NativeKernels(library);
      case OpenBlas.Missing(String reason) -> new JavaKernels("pure Java (" + reason + ")");
    };
  }
}
