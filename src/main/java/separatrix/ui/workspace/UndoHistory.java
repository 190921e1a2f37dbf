package separatrix.ui.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The values that were, and those that were taken back, each with the name of the change.
 *
 * @param <T> an immutable value that holds everything a change can touch
 */
public final class UndoHistory<T> {
  private record Change<T>(String name, T value) {}

  private final int capacity;
  private final Deque<Change<T>> past = new ArrayDeque<>();
  private final Deque<Change<T>> future = new ArrayDeque<>();
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper(this, "undoName", "");
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper(this, "redoName", "");

  public UndoHistory(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "A history of %d changes found; room for at least one is due.".formatted(capacity));
    }
    this.capacity = capacity;
  }

  /** Remembers the value as it was before a change of this name; what was undone is forgotten. */
  public void remember(String name, T before) {
    past.push(new Change<>(name, before));
    if (past.size() > capacity) {
      past.removeLast();
    }
    future.clear();
    tell();
  }

  /** The value before the last change, if there is one. */
  public Optional<T> undo(T current) {
    return move(past, future, current);
  }

  /** The value after the change that was undone last, if there is one. */
  public Optional<T> redo(T current) {
    return move(future, past, current);
  }

  /** The name of the change that undo takes back; empty when there is none. */
  public ReadOnlyStringProperty undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /** The name of the change that redo brings again; empty when there is none. */
  public ReadOnlyStringProperty redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  private Optional<T> move(Deque<Change<T>> from, Deque<Change<T>> to, T current) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    Change<T> change = from.pop();
    to.push(new Change<>(change.name(), current));
    tell();
    return Optional.of(change.value());
  }

  private void tell() {
    undoName.set(past.isEmpty() ? "" : past.peek().name());
    redoName.set(future.isEmpty() ? "" : future.peek().name());
  }
}
