package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.session.Session;
import separatrix.session.SlicePlane;
import separatrix.topology.BasinPainter;

/** Which plane through state space is painted by where its states end. */
final class SliceOptions {
  private static final int MOST_CELLS = 2000;

  @Option(
      names = "--slice",
      paramLabel = "WAY,WAY|FILE",
      description = {
        "Paint the plane along two directions: mode:K of the point it goes through, mode:S9:K of another, input:K,",
        "output:K, component:K, unit:K or random:SEED; or a .npy or .npz with two vectors, one per row."
      })
  private Optional<String> ways = Optional.empty();

  @Option(
      names = "--through",
      paramLabel = "POINT",
      description =
          "The middle of the plane: a fixed point, as A3 or S9, or trial:K@STEP; the mean of visited states if not given.")
  private Optional<String> through = Optional.empty();

  @Option(
      names = "--reach",
      paramLabel = "SD",
      description =
          "Half the plane's width, in standard deviations of the data; wide enough for the visited states if not given.")
  private Optional<Double> reach = Optional.empty();

  @Option(
      names = "--resolution",
      paramLabel = "N",
      description = "Cells a side; ${DEFAULT-VALUE} if not given.",
      defaultValue = "96")
  private int resolution;

  /** The names of the two directions, and the plane. */
  record Asked(String first, String second, BasinPainter.Plane plane) {}

  /** Whether a plane was asked for. */
  boolean isGiven() {
    return ways.isPresent();
  }

  void check() throws BadInputException {
    if (resolution < 2 || resolution > MOST_CELLS) {
      throw new BadInputException(
          "--resolution is %d; 2 to %d are due.".formatted(resolution, MOST_CELLS));
    }
    if (reach.isPresent() && !(reach.get() > 0 && Double.isFinite(reach.get()))) {
      throw new BadInputException(
          "--reach is %s; a positive number is due.".formatted(reach.get()));
    }
    if (!isGiven() && (through.isPresent() || reach.isPresent())) {
      throw new BadInputException(
          "--through and --reach speak of a plane; say with --slice along which two directions it lies.");
    }
  }

  Asked plane(Session session) throws BadInputException, IOException {
    String asked = ways.orElseThrow();
    Vector centre =
        through.isPresent()
            ? session.state(new StateWords("--through", through.get()).origin(session))
            : mean(session.visitedStates());
    try {
      if (isFile(asked)) {
        Matrix rows =
            StateFile.rows(
                Path.of(asked), session.subject().network().cell().stateSize(), "vectors");
        if (rows.rows() != 2) {
          throw new BadInputException(
              "\"%s\" has %d vectors; two are due.".formatted(asked, rows.rows()));
        }
        return asked(
            "vector 1", "vector 2", session, SlicePlane.along(centre, rows.row(0), rows.row(1)));
      }
      List<String> words = List.of(asked.split(",", -1));
      if (words.size() != 2) {
        throw new BadInputException(
            "--slice is \"%s\"; two directions with a comma between are due, as in component:1,component:2, or a .npy file."
                .formatted(asked));
      }
      WayWords first = way(words.get(0));
      WayWords second = way(words.get(1));
      SlicePlane plane =
          SlicePlane.along(session, centre, first.direction(session), second.direction(session));
      SlicePlane turned =
          new SlicePlane(
              centre, plane.first().times(first.sign()), plane.second().times(second.sign()));
      return asked(words.get(0), words.get(1), session, turned);
    } catch (IllegalArgumentException refusal) {
      throw new BadInputException(String.valueOf(refusal.getMessage()));
    }
  }

  private WayWords way(String words) {
    return new WayWords("--slice", words, through.orElse(""));
  }

  private static boolean isFile(String asked) {
    String name = asked.toLowerCase(Locale.ROOT);
    return name.endsWith(".npy") || name.endsWith(".npz");
  }

  private Asked asked(String first, String second, Session session, SlicePlane plane) {
    double extent =
        reach
            .map(length -> length * session.components().yardstick())
            .orElseGet(() -> plane.extent(session.visitedStates()));
    return new Asked(first, second, plane.square(extent, resolution));
  }

  private static Vector mean(Matrix visited) {
    Vector sum = Vector.zeros(visited.columns());
    for (int row = 0; row < visited.rows(); row++) {
      sum = sum.plus(visited.row(row));
    }
    return sum.times(1.0 / visited.rows());
  }
}
