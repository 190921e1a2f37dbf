package separatrix.ui.inspector;

import javafx.beans.value.ObservableValue;

/**
 * The way from the network's card to how its file was understood.
 *
 * @param words what was understood, in a line; empty if there is nothing to show
 * @param show shows it in full
 */
public record ConventionsLink(ObservableValue<String> words, Runnable show) {}
