package separatrix.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import separatrix.dynamics.Mode;
import separatrix.fixedpoint.Continuum;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.FixedPoints;
import separatrix.fixedpoint.IndexAudit;
import separatrix.fixedpoint.MissingEstimate;
import separatrix.fixedpoint.Origin;
import separatrix.fixedpoint.Rejected;
import separatrix.fixedpoint.SearchReport;
import separatrix.fixedpoint.SearchSettings;
import separatrix.fixedpoint.SlowGround;
import separatrix.fixedpoint.Trust;
import separatrix.linalg.Complex;
import separatrix.linalg.Vector;
import separatrix.system.TimeAxis;

/**
 * Fixed points as JSON: `network`, `settings`, `seconds`, `indexSum`, `audit` (consistent, missing
 * or not applicable), and `points` with `state`, `input`, `q`, `kind` (fixed or slow), `unstable`,
 * `marginal`, `index`, `trust`, `origin` (the start that found it) and `eigenvalues` of the step's
 * Jacobian as [re, im] pairs; `continua` of points that are not isolated, what is estimated to be
 * `missing`, places that were `rejected`, and how many starts `failed` in which way.
 */
public final class PointsJson {
  private PointsJson() {}

  /** Writes what a search in the network called `network` found, replacing what is at `path`. */
  public static void write(FixedPoints found, String network, Path path) throws IOException {
    write(found, Optional.empty(), network, path);
  }

  /** The same, with where the network is slow. */
  public static void write(FixedPoints found, Optional<SlowGround> slow, String network, Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          write(found, slow, network, out);
        });
  }

  static void write(FixedPoints found, Optional<SlowGround> slow, String network, Writer out)
      throws IOException {
    JsonText json = new JsonText(out);
    json.beginObject()
        .text("format", "separatrix-fixed-points")
        .whole("version", 1)
        .text("network", network);
    search(json, found);
    if (slow.isPresent()) {
      slow(json, slow.get());
    }
    json.endObject().end();
  }

  /** The fields of one search, into an object that has begun. */
  static void search(JsonText json, FixedPoints found) throws IOException {
    SearchReport report = found.report();
    settings(json, report.settings());
    json.real("seconds", report.seconds())
        .whole("starts", report.starts())
        .text("end", report.end().words())
        .whole("indexSum", found.audit().sum())
        .text("audit", word(found.audit()))
        .text("auditSentence", found.audit().sentence());
    missing(json, report.missing());
    json.beginArray("points");
    for (FixedPoint point : found.points()) {
      point(json, point);
    }
    json.endArray().beginArray("continua");
    for (Continuum continuum : found.continua()) {
      continuum(json, continuum);
    }
    json.endArray().beginArray("rejected");
    for (Rejected place : report.rejected()) {
      json.beginObject()
          .real("q", place.q())
          .whole("hits", place.hits())
          .vector("state", place.state());
      trust(json, place.trust());
      json.endObject();
    }
    json.endArray().beginObject("failed");
    for (Map.Entry<String, Integer> failure : report.failed().entrySet()) {
      json.whole(failure.getKey(), failure.getValue());
    }
    json.endObject();
  }

  private static String word(IndexAudit audit) {
    return switch (audit) {
      case IndexAudit.Consistent _ -> "consistent";
      case IndexAudit.Missing _ -> "missing";
      case IndexAudit.NotApplicable _ -> "not applicable";
    };
  }

  private static void missing(JsonText json, MissingEstimate estimate) throws IOException {
    json.beginObject("missing")
        .real("atLeast", estimate.missing())
        .real("chanceOfNew", estimate.chanceOfNew())
        .whole("draws", estimate.draws())
        .whole("drawn", estimate.drawn())
        .whole("once", estimate.once())
        .whole("twice", estimate.twice())
        .text("sentence", estimate.sentence())
        .endObject();
  }

  private static void continuum(JsonText json, Continuum continuum) throws IOException {
    json.beginObject()
        .text("shape", Words.of(continuum.shape()))
        .whole("dimension", continuum.dimension())
        .real("extent", continuum.extent())
        .row("points", continuum.points())
        .text("sentence", continuum.sentence())
        .endObject();
  }

  private static void trust(JsonText json, Trust trust) throws IOException {
    json.beginObject("trust").text("level", trust.level().word()).beginArray("reasons");
    for (Trust.Reason reason : trust.reasons()) {
      json.beginObject()
          .text("level", reason.level().word())
          .text("words", reason.words())
          .endObject();
    }
    json.endArray().endObject();
  }

  private static void slow(JsonText json, SlowGround ground) throws IOException {
    json.beginArray("slowLevels");
    for (SlowGround.Level level : ground.levels()) {
      json.beginObject()
          .real("tolerance", level.tolerance())
          .whole("starts", level.starts())
          .beginArray("states");
      for (SlowGround.SlowState state : level.states()) {
        json.beginObject()
            .real("q", state.q())
            .real("speed", state.speed())
            .whole("starts", state.starts())
            .vector("state", state.state())
            .endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private static void settings(JsonText json, SearchSettings settings) throws IOException {
    json.beginObject("settings")
        .whole("starts", settings.starts())
        .whole("patience", settings.patience())
        .real("noise", settings.noise())
        .whole("seed", settings.seed())
        .real("tolerance", settings.tolerance())
        .real("slowTolerance", settings.slowTolerance())
        .real("deadBand", settings.deadBand())
        .whole("maxSteps", settings.maxSteps())
        .endObject();
  }

  private static void point(JsonText json, FixedPoint point) throws IOException {
    json.beginObject()
        .whole("id", point.id())
        .text("kind", Words.of(point.kind()))
        .real("q", point.q())
        .real("speed", point.speed())
        .whole("hits", point.hits())
        .whole("unstable", point.unstable())
        .whole("marginal", point.marginal())
        .whole("index", point.index())
        .vector("input", point.input())
        .vector("state", point.state())
        .beginArray("eigenvalues");
    List<Mode> modes = point.linearization().spectrum().modes();
    values(json, modes, Mode::eigenvalue);
    json.endArray();
    if (point.time() instanceof TimeAxis.Continuous) {
      json.whole("unstableAsStep", point.unstableAsStep())
          .real("flowSpeed", point.flowSpeed())
          .beginArray("flowEigenvalues");
      values(json, modes, Mode::flowEigenvalue);
      json.endArray();
    }
    trust(json, point.trust());
    Origin origin = point.evidence().origin();
    if (origin.isKnown()) {
      json.beginObject("origin")
          .whole("steps", origin.steps())
          .real("change", origin.change())
          .vector("start", origin.start())
          .endObject();
    }
    json.text("reason", point.reason()).endObject();
  }

  private static void values(JsonText json, List<Mode> modes, Function<Mode, Complex> value)
      throws IOException {
    for (Mode mode : modes) {
      json.row(Vector.of(value.apply(mode).re(), value.apply(mode).im()));
    }
  }
}
