package separatrix.ui.workspace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import separatrix.linalg.Vector;
import separatrix.scene.Bounds;
import separatrix.scene.Camera;
import separatrix.scene.ColourBy;
import separatrix.scene.ExitMap;
import separatrix.scene.Selection;
import separatrix.scene.ViewSettings;

/**
 * How a window shows a session: what a session file keeps beside the numbers. Theme and size of
 * text are not of it: they belong to the person and the room.
 *
 * @param look what colours say and what is hidden
 * @param selection what is pointed at
 * @param play the clock of the trial that is played
 * @param held the input that is held in the live run
 * @param following whether the points follow the held input
 * @param diagramOf what the bifurcation diagram changes, if there is one
 * @param stage where things stand in the window
 */
public record WindowState(
    Look look,
    Selection selection,
    Play play,
    Vector held,
    Following following,
    Optional<Parameter> diagramOf,
    Stage stage) {

  /** What of the view's settings belongs to a session. */
  public record Look(
      ColourBy colourBy, Set<String> hiddenLayers, ExitMap exitMap, double slowLimit) {
    public Look {
      hiddenLayers = Set.copyOf(hiddenLayers);
    }

    static Look of(ViewSettings view) {
      return new Look(view.colourBy(), view.hiddenLayers(), view.exitMap(), view.slowLimit());
    }

    /** These settings, with the look of this. */
    ViewSettings in(ViewSettings view) {
      return view.withColourBy(colourBy)
          .withHiddenLayers(hiddenLayers)
          .withExitMap(exitMap)
          .withSlowLimit(slowLimit);
    }
  }

  /** The trial that is played, from 0, and where its clock stands. */
  public record Play(int trial, double position, double speed, int tail) {
    public Play {
      if (trial < 0 || !(position >= 0) || !(speed > 0) || tail < 0) {
        throw new IllegalArgumentException(
            "Trial %d at step %s came; both count from 0.".formatted(trial, position));
      }
    }
  }

  /** Whether the fixed points follow the held input. */
  public enum Following {
    OFF,
    ON
  }

  /**
   * Where things stand in a window.
   *
   * @param camera of the picture
   * @param bounds of what the picture shows, to which the camera was fitted
   * @param folded panes that are folded away
   * @param dividers as in {@link Preferences}
   * @param diagramTab the diagram in front, by its id
   * @param actionTab what can be done, in front, by its id
   */
  public record Stage(
      Camera camera,
      Bounds bounds,
      Set<Pane> folded,
      List<Double> dividers,
      String diagramTab,
      String actionTab) {
    public Stage {
      folded = Set.copyOf(folded);
      dividers = List.copyOf(dividers);
    }
  }
}
