package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndoHistoryTest {
  private final UndoHistory<String> history = new UndoHistory<>(2);

  @Test
  void whatWasChangedComesBack() {
    history.remember("first change", "before");
    assertThat(history.undo("after")).contains("before");
  }

  @Test
  void whatWasUndoneComesAgain() {
    history.remember("first change", "before");
    history.undo("after");
    assertThat(history.redo("before")).contains("after");
  }

  @Test
  void theNameOfTheLastChangeIsTold() {
    history.remember("kick", "before");
    assertThat(history.undoNameProperty().get()).isEqualTo("kick");
  }

  @Test
  void aNewChangeForgetsWhatWasUndone() {
    history.remember("first change", "before");
    history.undo("after");
    history.remember("second change", "before");
    assertThat(history.redo("other")).isEmpty();
  }

  @Test
  void theOldestChangeGivesWayWhenThereIsNoRoom() {
    history.remember("1", "a");
    history.remember("2", "b");
    history.remember("3", "c");
    history.undo("d");
    history.undo("c");
    assertThat(history.undo("b")).isEmpty();
  }

  @Test
  void withoutChangesThereIsNothingToUndo() {
    assertThat(history.undo("now")).isEmpty();
  }
}
