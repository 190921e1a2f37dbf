package separatrix.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the program remembers from one start to the next; an immutable value.
 *
 * @param scale factor on all text and spacing, 0.8 to 2
 * @param recent files, the newest first; some may be gone by now
 * @param folded panes that are folded away
 * @param dividers where the window is divided, as shares of its width or height: tables, inspector,
 *     time strip, and the picture's share of the room that it has with a diagram
 */
public record Preferences(
    ThemeChoice theme, double scale, List<Path> recent, Set<Pane> folded, List<Double> dividers) {
  /** How many recent files are kept. */
  public static final int RECENT = 15;

  public static final double LEAST_SCALE = 0.8;
  public static final double GREATEST_SCALE = 2;

  private static final List<Double> STANDARD_DIVIDERS = List.of(0.235, 0.76, 0.74, 0.58);

  public Preferences {
    if (!(scale >= LEAST_SCALE && scale <= GREATEST_SCALE)) {
      throw new IllegalArgumentException(
          "A scale of %s found; %s to %s is due.".formatted(scale, LEAST_SCALE, GREATEST_SCALE));
    }
    if (dividers.size() != STANDARD_DIVIDERS.size()
        || dividers.stream().anyMatch(share -> !(share >= 0 && share <= 1))) {
      throw new IllegalArgumentException(
          "Dividers %s found; four shares from 0 to 1 are due.".formatted(dividers));
    }
    recent = List.copyOf(recent.subList(0, Math.min(RECENT, recent.size())));
    folded = Set.copyOf(folded);
    dividers = List.copyOf(dividers);
  }

  /** What a first start finds. */
  public static Preferences standard() {
    return new Preferences(ThemeChoice.SYSTEM, 1, List.of(), Set.of(), STANDARD_DIVIDERS);
  }

  public Preferences withTheme(ThemeChoice other) {
    return new Preferences(other, scale, recent, folded, dividers);
  }

  /** With a scale brought into the range that is allowed. */
  public Preferences withScale(double other) {
    double within = Math.clamp(other, LEAST_SCALE, GREATEST_SCALE);
    return new Preferences(theme, within, recent, folded, dividers);
  }

  /** With this file as the newest. */
  public Preferences opened(Path file) {
    List<Path> files = new ArrayList<>(recent);
    files.remove(file);
    files.addFirst(file);
    return new Preferences(theme, scale, files, folded, dividers);
  }

  public Preferences withoutRecent() {
    return new Preferences(theme, scale, List.of(), folded, dividers);
  }

  /** With a pane folded away if it was shown, and shown if it was folded. */
  public Preferences toggled(Pane pane) {
    Set<Pane> panes = new TreeSet<>(folded);
    if (!panes.remove(pane)) {
      panes.add(pane);
    }
    return new Preferences(theme, scale, recent, panes, dividers);
  }

  /** With these panes folded away, and no others. */
  public Preferences withFolded(Set<Pane> others) {
    return new Preferences(theme, scale, recent, others, dividers);
  }

  public Preferences withDividers(List<Double> others) {
    return new Preferences(theme, scale, recent, folded, others);
  }
}
