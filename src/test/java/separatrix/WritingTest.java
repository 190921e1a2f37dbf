package separatrix;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may write files. */
class WritingTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("separatrix");

  private static final Set<String> WRITING =
      Set.of(
          "write",
          "writeString",
          "newOutputStream",
          "newBufferedWriter",
          "newByteChannel",
          "move",
          "copy",
          "createTempFile");

  @Test
  void filesAreWrittenWholeInOnePlace() {
    noClasses()
        .that()
        .doNotHaveSimpleName("WholeFile")
        .should()
        .callMethodWhere(
            describe(
                "it writes a file",
                call ->
                    call.getTargetOwner().isEquivalentTo(Files.class)
                        && WRITING.contains(call.getName())))
        .orShould()
        .callConstructor(FileOutputStream.class, File.class)
        .orShould()
        .callConstructor(FileOutputStream.class, String.class)
        .because("a program that is killed while it writes leaves a whole file")
        .check(OURS);
  }
}
