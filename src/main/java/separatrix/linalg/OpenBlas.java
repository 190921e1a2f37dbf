package separatrix.linalg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;

/**
 * The entry points of the native OpenBLAS, bound through Java's foreign function interface. Short
 * calls take Java arrays directly (critical calls); long ones are given copies outside the heap, so
 * that they do not hold up the garbage collector.
 */
@SuppressWarnings("restricted") // native code is what this class is for
final class OpenBlas {
  /** What came of loading the library. */
  sealed interface Outcome {}

  record Loaded(OpenBlas library) implements Outcome {}

  record Missing(String reason) implements Outcome {}

  final MethodHandle gemm;
  final MethodHandle singleGemm;
  final MethodHandle syrk;
  final MethodHandle getrf;
  final MethodHandle getrs;
  final MethodHandle posv;
  final MethodHandle geev;
  final MethodHandle syevd;
  final MethodHandle gesdd;

  private OpenBlas(SymbolLookup symbols) throws Throwable {
    Linker linker = Linker.nativeLinker();
    MethodHandle setThreads =
        linker.downcallHandle(
            symbols.findOrThrow("openblas_set_num_threads"), FunctionDescriptor.ofVoid(JAVA_INT));
    setThreads.invokeExact(1);
    gemm = product(linker, symbols, "cblas_dgemm", JAVA_DOUBLE);
    singleGemm = product(linker, symbols, "cblas_sgemm", JAVA_FLOAT);
    syrk =
        linker.downcallHandle(
            symbols.findOrThrow("cblas_dsyrk"),
            FunctionDescriptor.ofVoid(
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_DOUBLE,
                ADDRESS,
                JAVA_INT,
                JAVA_DOUBLE,
                ADDRESS,
                JAVA_INT),
            Linker.Option.critical(true));
    getrf = critical(linker, symbols, "dgetrf_", 6);
    getrs = critical(linker, symbols, "dgetrs_", 9);
    posv = critical(linker, symbols, "dposv_", 8);
    geev = spread(linker, symbols, "dgeev_", 14);
    syevd = spread(linker, symbols, "dsyevd_", 11);
    gesdd = spread(linker, symbols, "dgesdd_", 14);
  }

  /** A product, whose factors and result are of `number`s. */
  private static MethodHandle product(
      Linker linker, SymbolLookup symbols, String name, MemoryLayout number) {
    return linker.downcallHandle(
        symbols.findOrThrow(name),
        FunctionDescriptor.ofVoid(
            JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, number, ADDRESS, JAVA_INT,
            ADDRESS, JAVA_INT, number, ADDRESS, JAVA_INT),
        Linker.Option.critical(true));
  }

  private static MethodHandle critical(
      Linker linker, SymbolLookup symbols, String name, int arguments) {
    return linker.downcallHandle(
        symbols.findOrThrow(name), addresses(arguments), Linker.Option.critical(true));
  }

  /** A routine that takes its arguments in an array. */
  private static MethodHandle spread(
      Linker linker, SymbolLookup symbols, String name, int arguments) {
    return linker
        .downcallHandle(symbols.findOrThrow(name), addresses(arguments))
        .asSpreader(MemorySegment[].class, arguments);
  }

  /** A Fortran routine: every argument goes by address. */
  private static FunctionDescriptor addresses(int count) {
    return FunctionDescriptor.ofVoid(
        Stream.generate(() -> ADDRESS).limit(count).toArray(MemoryLayout[]::new));
  }

  /** Unpacks and loads the library of this platform, or says why that cannot be. */
  @SuppressWarnings("CatchingUnchecked") // any failure of a native library means: use Java instead
  static Outcome load() {
    try {
      return new Loaded(new OpenBlas(SymbolLookup.libraryLookup(unpack(), Arena.global())));
    } catch (Throwable failure) {
      return new Missing("the native library did not load: " + failure);
    }
  }

  /** The library's path, after its own dependencies have been loaded by the packager's loader. */
  private static Path unpack() throws IOException {
    String glue = Loader.load(org.bytedeco.openblas.global.openblas.class);
    List<Path> folders = new ArrayList<>();
    folders.add(Path.of(glue).toAbsolutePath().getParent());
    folders.add(Path.of(glue).toRealPath().getParent());
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        var found =
            files
                .filter(file -> file.getFileName().toString().matches("(lib)?openblas.*"))
                .filter(file -> !file.getFileName().toString().startsWith("jni"))
                .sorted()
                .findFirst();
        if (found.isPresent()) {
          return found.get().toRealPath();
        }
      }
    }
    throw new IOException("no OpenBLAS beside " + new File(glue).getName());
  }
}
