package separatrix;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house and its rooms. An import only ever points up this list of rooms and there are no
 * circles. A change to the list is a decision record in {@code docs/decisions}.
 */
class ArchitectureTest {

  /** Room, the rooms it may import, and why. */
  private static final String ROOMS =
      """
      linalg     | - | numbers know nothing of what they count
      system     | linalg | a state and its rule need numbers only
      network    | system linalg | a network is a system made of weights
      task       | linalg | a task is a question: it must not know who answers
      dynamics   | network task system linalg | what a system does follows from what it is
      training   | dynamics task network system linalg | learning changes weights, it needs no analysis
      projection | dynamics network system linalg | a view of the states must not change them
      fixedpoint | dynamics network system linalg | a search needs the dynamics, never the picture
      continuation | fixedpoint dynamics network system linalg | what becomes of points comes after the points
      topology   | fixedpoint dynamics network system linalg | how points hang together comes after the points
      comparison | topology projection fixedpoint dynamics network system linalg | many networks are compared by what one has shown
      files      | topology continuation fixedpoint training dynamics network task system linalg | bytes become values; nothing is computed here
      session    | files comparison topology continuation fixedpoint projection training dynamics task network system linalg | one analysis brings all together
      scene      | session topology continuation fixedpoint projection dynamics task network system linalg | what is drawn is a value, drawn with or without a display
      population | session files comparison topology continuation fixedpoint projection training dynamics task network system linalg | many analyses are many sessions
      cli        | population scene session files comparison topology continuation fixedpoint projection training dynamics task network system linalg | words on a terminal need no window
      ui         | population scene session files comparison topology continuation fixedpoint projection training dynamics task network system linalg | the window shows, it does not print
      """;

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("separatrix");

  record Room(String name, List<String> mayImport, String because) {
    static Room parse(String line) {
      var columns = List.of(line.split(" +\\| +", 3));
      return new Room(
          columns.get(0),
          Stream.of(columns.get(1).split(" +", -1)).filter(name -> !name.equals("-")).toList(),
          columns.get(2));
    }

    String packages() {
      return "separatrix." + name + "..";
    }

    @Override
    public String toString() {
      return name + " may import " + mayImport;
    }
  }

  private static Stream<Room> rooms() {
    return ROOMS.lines().map(Room::parse);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyTheRoomsOfItsLine(Room room) {
    var allowed =
        Stream.concat(Stream.of(room.name()), room.mayImport().stream())
            .map(name -> "separatrix." + name + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(room.packages())
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackages("separatrix..").or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .because(room.because())
        .check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyRoomsListedBeforeIt(Room room) {
    var before = rooms().map(Room::name).takeWhile(name -> !name.equals(room.name())).toList();
    assertThat(before).containsAll(room.mayImport());
  }

  @Test
  void everyClassIsInARoom() {
    var rooms = rooms().map(Room::packages).toArray(String[]::new);
    classes()
        .that()
        .resideOutsideOfPackage("separatrix")
        .should()
        .resideInAnyPackage(rooms)
        .because("a new room is a decision")
        .check(OURS);
  }

  @Test
  void packagesFormNoCircles() {
    var eachPackage =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
          }

          @Override
          public String getDescription() {
            return "packages";
          }
        };
    slices()
        .assignedFrom(eachPackage)
        .should()
        .beFreeOfCycles()
        .because("a circle can only be understood as a whole")
        .check(OURS);
  }

  @ParameterizedTest
  @MethodSource("keptLibraries")
  void aLibraryIsSeenFromItsRoomOnly(Kept kept) {
    noClasses()
        .that()
        .resideOutsideOfPackage("separatrix." + kept.room() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(kept.packages().toArray(String[]::new))
        .because(kept.because())
        .check(OURS);
  }

  record Kept(String room, List<String> packages, String because) {}

  private static Stream<Kept> keptLibraries() {
    return Stream.of(
        new Kept("files", List.of("com.google.gson.."), "a file format is the business of files"),
        new Kept("files", List.of("org.jgrapht.nio.."), "a graph format is the business of files"),
        new Kept(
            "linalg",
            List.of("org.ejml..", "org.apache.commons.math3..", "org.bytedeco.."),
            "who multiplies matrices may change without anyone noticing"),
        new Kept(
            "ui",
            List.of("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."),
            "everything but the window runs without a display"),
        new Kept("ui.scene", List.of("org.fxyz3d.."), "3-D nodes are drawn in one place"),
        new Kept("cli", List.of("picocli.."), "commands are words on a terminal"));
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("separatrix.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a window has no terminal and a library has no voice")
        .check(OURS);
  }

  @Test
  void onlyBackgroundWorkReturnsToTheWindowsThread() {
    noClasses()
        .that()
        .doNotHaveSimpleName("BackgroundWork")
        .should()
        .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
        .because("one door between threads is watched more easily than many")
        .check(OURS);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameContaining("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameStartingWith("Common")
        .orShould()
        .haveSimpleNameStartingWith("Base")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .because("such a name says that nobody knew what the class is")
        .check(OURS);
  }

  @Test
  void noClassOfOursExtendsAnother() {
    DescribedPredicate<JavaClass> extendsOneOfOurs =
        describe(
            "extending a class of ours",
            type ->
                type.getRawSuperclass()
                    .filter(above -> above.getPackageName().startsWith("separatrix"))
                    .filter(above -> !above.isEnum())
                    .isPresent());
    classes()
        .should(not(be(extendsOneOfOurs)))
        .because("behaviour is composed, and read in one place")
        .check(OURS);
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("two sessions must not meet in a variable")
        .check(OURS);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
        .filteredOn(room -> !room.isAnnotatedWith(NullMarked.class))
        .isEmpty();
  }

  @Test
  void filesAreShort() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .filteredOn(file -> lines(file) > 300)
          .isEmpty();
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
