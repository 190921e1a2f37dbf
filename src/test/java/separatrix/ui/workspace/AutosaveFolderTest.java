package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveFolderTest {
  @TempDir private Path temporary;

  private AutosaveFolder folder() {
    return new AutosaveFolder(temporary.resolve("autosave"));
  }

  /** What a program leaves that was killed, with a session written at that second. */
  private void leave(String name, long second) throws IOException {
    Files.createDirectories(folder().path());
    Files.writeString(folder().path().resolve("session-" + name + ".lock"), "");
    Path session =
        Files.writeString(folder().path().resolve("session-" + name + ".separatrix"), name);
    Files.setLastModifiedTime(session, FileTime.fromMillis(1000 * second));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder().path())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> texts(List<AutosaveFolder.Place> places) throws IOException {
    List<String> texts = new java.util.ArrayList<>();
    for (AutosaveFolder.Place place : places) {
      texts.add(Files.readString(place.session()));
    }
    return texts;
  }

  @Test
  void whereThereIsNoFolderNothingWasLeft() {
    assertThat(folder().left()).isEmpty();
  }

  @Test
  void theSessionOfAProgramThatRunsIsNoneThatWasLeft() throws IOException {
    AutosaveFolder.Place mine = folder().claim();
    Files.writeString(mine.session(), "mine");
    assertThat(folder().left()).isEmpty();
    assertThat(mine.session()).exists();
    mine.clear();
  }

  @Test
  void theNewestComesFirst() throws IOException {
    leave("a", 10);
    leave("c", 30);
    leave("b", 20);
    List<AutosaveFolder.Place> left = folder().left();
    assertThat(texts(left)).containsExactly("c", "b", "a");
    for (AutosaveFolder.Place place : left) {
      place.leave();
    }
  }

  @Test
  void whatIsBeingOfferedIsNotOfferedTwice() throws IOException {
    leave("a", 10);
    List<AutosaveFolder.Place> offered = folder().left();
    assertThat(folder().left()).isEmpty();
    offered.getFirst().leave();
    List<AutosaveFolder.Place> again = folder().left();
    assertThat(again).hasSize(1);
    again.getFirst().clear();
    assertThat(names()).isEmpty();
  }

  @Test
  void ofManyCrashesFiveAreKept() throws IOException {
    for (int i = 0; i < 9; i++) {
      leave("s" + i, i);
    }
    List<AutosaveFolder.Place> left = folder().left();
    assertThat(texts(left)).containsExactly("s8", "s7", "s6", "s5", "s4");
    assertThat(names()).hasSize(10);
    for (AutosaveFolder.Place place : left) {
      place.leave();
    }
  }

  @Test
  void aLockWithoutASessionIsSwept() throws IOException {
    Files.createDirectories(folder().path());
    Files.writeString(folder().path().resolve("session-1-1.lock"), "");
    assertThat(folder().left()).isEmpty();
    assertThat(names()).isEmpty();
  }

  @Test
  void theFileThatASessionBelongsToIsKnown() throws IOException {
    AutosaveFolder.Place mine = folder().claim();
    assertThat(mine.belongsTo()).isEmpty();
    Path file = temporary.resolve("Vorlesung ä.separatrix");
    mine.belongsTo(Optional.of(file));
    assertThat(mine.belongsTo()).contains(file);
    mine.belongsTo(Optional.empty());
    assertThat(mine.belongsTo()).isEmpty();
    mine.clear();
  }

  @Test
  void whatIsSetAsideStaysAndIsOfferedNoMore() throws IOException {
    leave("a", 10);
    folder().left().getFirst().setAside();
    assertThat(folder().left()).isEmpty();
    assertThat(names()).containsExactly("session-a.separatrix");
  }
}
