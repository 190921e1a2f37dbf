package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import separatrix.dynamics.Trajectory;
import separatrix.projection.Projection;
import separatrix.session.Session;
import separatrix.task.Trial;

/** The trials' trajectories as one layer of lines, coloured as asked. */
final class TrajectoryLines {
  static final String LAYER = "trajectories";
  static final Rgb LEGEND = Rgb.of("5B8DB8");

  private static final double WIDTH = 1.2;

  /** What was made, and what its colours mean. */
  record Layer(Polylines lines, Bounds bounds, LegendEntry legend) {}

  private record Made(List<Trajectory> from, Projection seen, ColourBy colourBy, Layer layer) {}

  /** Value at each state, and the range that the palette spans. */
  private record Scale(Palette palette, double low, double high, String lowText, String highText) {
    float place(double value) {
      return high > low ? (float) Math.clamp((value - low) / (high - low), 0, 1) : 0.5f;
    }
  }

  private Optional<Made> last = Optional.empty();

  Layer of(Session session, ColourBy colourBy) {
    if (last.isEmpty() || !fits(last.get(), session, colourBy)) {
      Layer layer = make(session, colourBy);
      last = Optional.of(new Made(session.trajectories(), session.projection(), colourBy, layer));
    }
    return last.get().layer();
  }

  @SuppressWarnings(
      "ReferenceEquality") // Sessions share these instances; comparing values is dear.
  private static boolean fits(Made made, Session session, ColourBy colourBy) {
    return made.from() == session.trajectories()
        && made.seen() == session.projection()
        && made.colourBy().equals(colourBy);
  }

  private static Layer make(Session session, ColourBy colourBy) {
    List<Trajectory> trajectories = session.trajectories();
    List<String> kinds = conditions(session);
    List<double[]> values = new ArrayList<>(trajectories.size());
    for (int k = 0; k < trajectories.size(); k++) {
      int kind = k < session.trials().size() ? kinds.indexOf(condition(session, k)) : 0;
      double place = ofKinds(kinds.size()).coordinateOf(kind);
      values.add(values(trajectories.get(k), k, place, colourBy));
    }
    Scale scale = scale(colourBy, values, kinds);
    Polylines.Builder builder = Polylines.builder(LAYER, scale.palette()).width(WIDTH);
    List<Point3> corners = new ArrayList<>();
    for (int k = 0; k < trajectories.size(); k++) {
      float[] xyz = Places.finite(Places.of(session.projection(), trajectories.get(k).states()));
      float[] colours = new float[xyz.length / 3];
      for (int t = 0; t < colours.length; t++) {
        colours[t] = scale.place(values.get(k)[t]);
      }
      builder.line(k, xyz, colours, Emphasis.NORMAL);
      addCorners(xyz, corners);
    }
    LegendEntry legend =
        new LegendEntry.ForPalette(
            "colour: " + colourBy.caption(), scale.palette(), scale.lowText(), scale.highText());
    return new Layer(builder.build(), Bounds.around(corners), legend);
  }

  /** The kinds of trials that there are, in their alphabetical order. */
  private static List<String> conditions(Session session) {
    return session.trials().stream().map(Trial::condition).distinct().sorted().toList();
  }

  /** As many colours as there are kinds, while there are enough; then in turn. */
  private static Palette ofKinds(int count) {
    List<Rgb> all = Palette.CATEGORICAL.anchors();
    return count == 0 || count > all.size()
        ? Palette.CATEGORICAL
        : Palette.steps("conditions", all.subList(0, count));
  }

  private static String condition(Session session, int trial) {
    return session.trials().get(trial).condition();
  }

  private static void addCorners(float[] xyz, List<Point3> corners) {
    for (int i = 0; i < xyz.length; i += 3) {
      corners.add(new Point3(xyz[i], xyz[i + 1], xyz[i + 2]));
    }
  }

  /** One value per state. */
  private static double[] values(
      Trajectory trajectory, int trial, double condition, ColourBy colourBy) {
    double[] values = new double[trajectory.steps() + 1];
    double[] speeds = colourBy instanceof ColourBy.BySpeed ? trajectory.speeds() : new double[0];
    for (int t = 0; t < values.length; t++) {
      values[t] =
          switch (colourBy) {
            case ColourBy.ByTrial _ -> Palette.CATEGORICAL.coordinateOf(trial);
            case ColourBy.ByCondition _ -> condition;
            case ColourBy.ByTime _ -> t;
            // Speeds span decades: their logarithm is what the eye can tell apart.
            case ColourBy.BySpeed _ ->
                speeds.length == 0
                    ? 0
                    : Math.log10(Math.max(1e-12, speeds[Math.min(t, speeds.length - 1)]));
            case ColourBy.ByOutput(int output) ->
                output < trajectory.outputs().columns() ? trajectory.outputs().at(t, output) : 0;
            case ColourBy.ByInput(int input) ->
                t > 0 && input < trajectory.inputs().columns()
                    ? trajectory.inputs().at(t - 1, input)
                    : 0;
          };
    }
    return values;
  }

  private static Scale scale(ColourBy colourBy, List<double[]> values, List<String> kinds) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] each : values) {
      for (double value : each) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return switch (colourBy) {
      case ColourBy.ByTrial _ ->
          new Scale(Palette.CATEGORICAL, 0, 1, "1", String.valueOf(values.size()));
      case ColourBy.ByCondition _ ->
          new Scale(
              ofKinds(kinds.size()),
              0,
              1,
              kinds.isEmpty() ? "" : kinds.getFirst(),
              kinds.isEmpty() ? "" : kinds.getLast());
      case ColourBy.ByTime _ ->
          new Scale(Palette.VIRIDIS, 0, high, "start", "step %.0f".formatted(high));
      case ColourBy.BySpeed _ -> {
        // What is slower than a ten-thousandth of the fastest is as good as at rest.
        double slowest = Math.max(low, high - 4);
        yield new Scale(
            Palette.CIVIDIS,
            slowest,
            high,
            "%.1g".formatted(Math.pow(10, slowest)),
            "%.1g".formatted(Math.pow(10, high)));
      }
      case ColourBy.ByOutput _, ColourBy.ByInput _ -> {
        double reach = Math.max(Math.max(Math.abs(low), Math.abs(high)), 1e-12);
        yield new Scale(
            Palette.SIGNED, -reach, reach, "−%.2g".formatted(reach), "%.2g".formatted(reach));
      }
    };
  }
}
