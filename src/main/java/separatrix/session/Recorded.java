package separatrix.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import separatrix.files.recording.Recording;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.projection.LeadingComponents;
import separatrix.projection.Projection;

/**
 * Recorded activity as it is looked at: where its states were, and no network that would say where
 * they go. Of a long recording the principal components are those of a sample of its states, and
 * the paths have every few steps.
 *
 * @param source the file it came from
 * @param components of the sampled states
 * @param sampled how many states that sample has
 * @param thinning of the paths
 * @param paths of the trials that are drawn, along the components
 */
public record Recorded(
    Recording recording,
    String source,
    LeadingComponents components,
    int sampled,
    Thinning thinning,
    List<Path> paths) {
  /** How many components are kept, to be chosen as axes. */
  public static final int COMPONENTS = 12;

  /** Numbers that a sample of states holds at most: 16 MiB. */
  private static final int MOST_SAMPLED = 2 << 20;

  /** Numbers that are read at once: a recording that is left on the disk is not held in memory. */
  private static final int MOST_AT_ONCE = 1 << 15;

  private static final int MOST_STATES = 20_000;
  private static final int FEWEST_STATES = 200;

  /** States that are drawn at most, about. */
  private static final int MOST_DRAWN = 100_000;

  private static final int MOST_TRIALS = 2_000;

  /** Every how many trials and steps are drawn. */
  public record Thinning(int trials, int steps) {
    public boolean isWhole() {
      return trials == 1 && steps == 1;
    }
  }

  /**
   * The drawn steps of a trial.
   *
   * @param places a row per drawn step
   */
  public record Path(int trial, Matrix places) {}

  public Recorded {
    paths = List.copyOf(paths);
  }

  /**
   * Samples a recording, finds its components and the paths of its trials.
   *
   * @param goesOn hears the share that is done and may end it; the paths until then are kept
   * @throws IllegalArgumentException if all its states have gaps
   */
  public static Recorded of(Recording recording, String source, DoublePredicate goesOn) {
    int most = Math.clamp(MOST_SAMPLED / recording.units(), FEWEST_STATES, MOST_STATES);
    Matrix sample = recording.states(most);
    if (sample.rows() == 0) {
      throw new IllegalArgumentException(
          "No state of %s has all its %d numbers; fill the gaps, or choose another order of axes."
              .formatted(recording.name(), recording.units()));
    }
    LeadingComponents components = LeadingComponents.of(sample, COMPONENTS);
    int trials = (recording.trials() + MOST_TRIALS - 1) / MOST_TRIALS;
    long states = (long) ((recording.trials() + trials - 1) / trials) * recording.steps();
    int steps = (int) Math.max(1, (states + MOST_DRAWN - 1) / MOST_DRAWN);
    Recorded bare =
        new Recorded(
            recording,
            source,
            components,
            sample.rows(),
            new Thinning(trials, Math.min(steps, Math.max(1, recording.steps() / 4))),
            List.of());
    return new Recorded(
        recording,
        source,
        components,
        sample.rows(),
        bare.thinning,
        bare.paths(components::project, goesOn));
  }

  /**
   * The same paths in the three axes of a projection.
   *
   * @param projection of states as many numbers long as the recording has units
   */
  public List<Path> along(Projection projection, DoublePredicate goesOn) {
    return paths(projection::project, goesOn);
  }

  private List<Path> paths(Function<Matrix, Matrix> places, DoublePredicate goesOn) {
    List<Path> all = new ArrayList<>();
    for (int trial = 0;
        trial < recording.trials() && goesOn.test((double) trial / recording.trials());
        trial += thinning.trials()) {
      int count = (recording.stepsOf(trial) + thinning.steps() - 1) / thinning.steps();
      if (count > 0) {
        all.add(new Path(trial, path(trial, count, places)));
      }
    }
    return all;
  }

  private Matrix path(int trial, int count, Function<Matrix, Matrix> places) {
    int atOnce = Math.max(1, MOST_AT_ONCE / recording.units());
    List<Vector> rows = new ArrayList<>(count);
    for (int first = 0; first < count; first += atOnce) {
      Matrix seen =
          places.apply(
              recording.steps(
                  trial,
                  first * thinning.steps(),
                  Math.min(atOnce, count - first),
                  thinning.steps()));
      for (int row = 0; row < seen.rows(); row++) {
        rows.add(seen.row(row));
      }
    }
    return Matrix.ofRows(rows);
  }

  /** How many trials were recorded, drawn or not. */
  public int trials() {
    return recording.trials();
  }

  public String name() {
    return recording.name();
  }
}
