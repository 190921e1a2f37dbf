package separatrix.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import separatrix.files.Samples;
import separatrix.files.UnreadableNetworkException;
import separatrix.session.Session;
import separatrix.session.Subject;
import separatrix.session.saved.Analysis;
import separatrix.session.saved.SessionFile;

/** What a session file holds beside its network, in words. */
record SessionReport(SessionFile.Opened opened) {

  /** Of the file at a path, if it is a session. */
  static Optional<SessionReport> of(String source) throws UnreadableNetworkException {
    Path path = Path.of(source);
    return !Samples.isSample(source) && SessionFile.recognises(path)
        ? Optional.of(new SessionReport(SessionFile.read(path)))
        : Optional.empty();
  }

  TextTable table() {
    Analysis analysis = opened.analysis();
    Session session = analysis.session();
    List<String> others = analysis.others().stream().map(Subject::name).toList();
    return new TextTable("session", "version " + opened.version())
        .row(
            "trials",
            "%d (seed %d)".formatted(session.settings().trials(), session.settings().seed()))
        .row("points", session.fixedPoints().summary())
        .row(
            "skeleton",
            session.skeleton().isEmpty()
                ? "not found"
                : "%d ways out, %d limit cycles"
                    .formatted(
                        session.skeleton().connections().size(),
                        session.skeleton().cycles().size()))
        .row("kicks", Integer.toString(session.kicks().size()))
        .row(
            "diagram",
            analysis
                .diagram()
                .map(it -> "%s, %d branches".formatted(it.parameter(), it.branches().size()))
                .orElse("none"))
        .row("basins", analysis.basins().isPresent() ? "measured" : "not measured")
        .row(
            "checkpoints",
            Integer.toString(analysis.past().map(it -> it.moments().size()).orElse(0)))
        .row("other networks", others.isEmpty() ? "none" : String.join(", ", others))
        .row("window", opened.hasWindow() ? "camera, layout and selection" : "not shown yet")
        .leftAligned();
  }
}
