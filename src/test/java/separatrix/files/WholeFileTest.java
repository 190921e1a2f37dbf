package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("a.txt");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theNewFileTakesTheOldOnesPlace() throws IOException {
    Files.writeString(path(), "old and long");
    WholeFile.text(path(), out -> out.write("new"));
    assertThat(path()).hasContent("new");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void whileTheNewFileIsWrittenTheOldOneIsThere() throws IOException {
    Files.writeString(path(), "old");
    WholeFile.text(
        path(),
        out -> {
          out.write("new");
          out.flush();
          assertThat(path()).hasContent("old");
        });
  }

  @Test
  void aWriterThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Files.writeString(path(), "old");
    assertThatThrownBy(
            () ->
                WholeFile.text(
                    path(),
                    out -> {
                      out.write("half");
                      out.flush();
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(UnwritableFileException.class)
        .hasMessageContaining("a.txt\" could not be written whole (No space left on device)")
        .hasMessageContaining("make room");
    assertThat(path()).hasContent("old");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void aMistakeInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException {
    Files.writeString(path(), "old");
    assertThatThrownBy(
            () ->
                WholeFile.text(
                    path(),
                    _ -> {
                      throw new IllegalStateException("a mistake");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(path()).hasContent("old");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void aFullDiskIsOneSentence() {
    assumeTrue(Files.exists(Path.of("/dev/full")), "only Linux has a disk that is always full");
    assertThatThrownBy(() -> WholeFile.text(Path.of("/dev/full"), out -> out.write("a")))
        .isInstanceOf(UnwritableFileException.class)
        .hasMessageContaining("No space left on device");
  }

  @Test
  void aMissingFolderIsNamed() {
    Path lost = folder.resolve("nowhere").resolve("a.txt");
    assertThatThrownBy(() -> WholeFile.text(lost, out -> out.write("a")))
        .hasMessage("There is no folder for \"%s\"; make it first.", lost);
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(folder), "the superuser may write everywhere");
      assertThatThrownBy(() -> WholeFile.text(path(), out -> out.write("a")))
          .hasMessage("\"%s\" may not be written; choose another name or folder.", path());
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void permissionsAreKept() throws IOException {
    Files.writeString(path(), "old");
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r-----"));
    WholeFile.text(path(), out -> out.write("new"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-r-----");
  }

  @Test
  void whatALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path real = Files.writeString(elsewhere.resolve("real.txt"), "old");
    Files.createSymbolicLink(path(), Path.of("elsewhere", "real.txt"));
    WholeFile.text(path(), out -> out.write("new"));
    assertThat(Files.isSymbolicLink(path())).isTrue();
    assertThat(real).hasContent("new");
  }

  @Test
  void aLinkToNothingYetIsFollowed() throws IOException {
    Files.createSymbolicLink(path(), Path.of("later.txt"));
    WholeFile.text(path(), out -> out.write("new"));
    assertThat(Files.isSymbolicLink(path())).isTrue();
    assertThat(folder.resolve("later.txt")).hasContent("new");
  }

  @Test
  void whatAProgramThatHasEndedLeftBehindIsSwept() throws IOException {
    // No system gives so large a number to a process.
    Files.writeString(folder.resolve(".separatrix-999999999999-1-1.draft"), "half");
    WholeFile.text(path(), out -> out.write("new"));
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void theDraftOfAnotherWriterStays() throws IOException {
    WholeFile.text(
        path(),
        out -> {
          out.write("first");
          WholeFile.text(folder.resolve("b.txt"), other -> other.write("second"));
        });
    assertThat(path()).hasContent("first");
    assertThat(folder.resolve("b.txt")).hasContent("second");
  }

  @Test
  void ofManyWritersAtOnceEachFileIsWhole()
      throws IOException, InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  writer ->
                      pool.submit(
                          () -> {
                            start.await();
                            for (int i = 0; i < 10; i++) {
                              WholeFile.text(
                                  path(), out -> out.write(String.valueOf(writer).repeat(10_000)));
                            }
                            return writer;
                          }))
              .toList();
      start.countDown();
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    String text = Files.readString(path());
    assertThat(text).hasSize(10_000).isEqualTo(text.substring(0, 1).repeat(10_000));
    assertThat(names()).containsExactly("a.txt");
  }
}
