package separatrix.files;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reads files contains no call that could write, start or load anything. */
class ReadersHaveNoMeansTest {
  private static final String[] READERS = {
    "separatrix.files.arrays..",
    "separatrix.files.dialects..",
    "separatrix.files.flax..",
    "separatrix.files.hdf..",
    "separatrix.files.keras..",
    "separatrix.files.layers..",
    "separatrix.files.matlab..",
    "separatrix.files.onnx..",
    "separatrix.files.pytorch..",
    "separatrix.files.recording.."
  };

  private static final Set<String> NEVER =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.ClassLoader",
          "java.net.URLClassLoader",
          "java.lang.foreign.Linker",
          "java.io.ObjectInputStream",
          "java.io.FileOutputStream",
          "java.io.RandomAccessFile",
          "separatrix.files.WholeFile");

  private static final Set<String> NOT_CALLED =
      Set.of(
          "java.lang.Class.forName",
          "java.lang.System.load",
          "java.lang.System.loadLibrary",
          "java.nio.file.Files.write",
          "java.nio.file.Files.writeString",
          "java.nio.file.Files.newOutputStream",
          "java.nio.file.Files.newBufferedWriter",
          "java.nio.file.Files.copy",
          "java.nio.file.Files.move",
          "java.nio.file.Files.delete",
          "java.nio.file.Files.deleteIfExists",
          "java.nio.file.Files.createFile",
          "java.nio.file.Files.createTempFile",
          "java.nio.file.Files.createDirectory",
          "java.nio.file.Files.createDirectories",
          "java.nio.file.Files.createTempDirectory");

  private static ArchRule harmlessIn(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat(describe("do harm", type -> NEVER.contains(type.getName())))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..", "javax.script..")
        .orShould()
        .callMethodWhere(describe("does harm", ReadersHaveNoMeansTest::doesHarm))
        .because("nothing in a file may be executed");
  }

  private static boolean doesHarm(JavaMethodCall call) {
    return NOT_CALLED.contains(call.getTargetOwner().getName() + "." + call.getName());
  }

  @Test
  void noReaderCouldWriteStartOrLoadAnything() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("separatrix.files");

    assertThat(harmlessIn(READERS).evaluate(ours).getFailureReport().getDetails()).isEmpty();
  }

  /** Harm to be found. */
  static final class Planted {
    void harm() throws Exception {
      new ProcessBuilder("true").start();
      Files.delete(Path.of("nowhere"));
      Class.forName("java.lang.String").getMethod("length").invoke("harm");
    }
  }

  @Test
  void plantedHarmIsFound() throws Exception {
    JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

    assertThat(harmlessIn("separatrix.files..").evaluate(planted).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains("ProcessBuilder"))
        .anyMatch(detail -> detail.contains("Files.delete"))
        .anyMatch(detail -> detail.contains("Class.forName"))
        .anyMatch(detail -> detail.contains("java.lang.reflect.Method"));
  }
}
