package separatrix.cli;

import static java.util.stream.Collectors.joining;
import static separatrix.cli.Numbers.complex;
import static separatrix.cli.Numbers.number;

import java.util.IntSummaryStatistics;
import java.util.Locale;
import separatrix.continuation.Bifurcation;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.Branch;
import separatrix.continuation.PointOnBranch;

/** A bifurcation diagram as words: a table of branches, a table of bifurcations. */
final class DiagramReport {
  private DiagramReport() {}

  static String of(BifurcationDiagram diagram) {
    String searched =
        diagram.searched().stream().map(value -> number("%.4g", value)).collect(joining(", "));
    String end =
        switch (diagram.completion()) {
          case DONE -> "";
          case CANCELLED -> " Cancelled; what was followed until then stands.";
        };
    return String.format(
        Locale.ROOT,
        """
        %s
        %s%s and %s over %s from %.4g to %.4g in %.2f s; points were searched at %s.%s""",
        branches(diagram),
        bifurcations(diagram),
        counted(diagram.branches().size(), "branch", "branches"),
        counted(diagram.bifurcations().size(), "bifurcation", "bifurcations"),
        diagram.parameter(),
        diagram.from(),
        diagram.to(),
        diagram.seconds(),
        searched,
        end);
  }

  private static String branches(BifurcationDiagram diagram) {
    TextTable table =
        new TextTable("branch", "points", "from", "to", "unstable", "begins at", "ends at");
    for (Branch branch : diagram.branches()) {
      IntSummaryStatistics unstable =
          branch.points().stream().mapToInt(PointOnBranch::unstable).summaryStatistics();
      table.row(
          "B" + branch.id(),
          Integer.toString(branch.points().size()),
          number("%.4g", branch.smallestParameter()),
          number("%.4g", branch.largestParameter()),
          unstable.getMin() == unstable.getMax()
              ? Integer.toString(unstable.getMin())
              : unstable.getMin() + " to " + unstable.getMax(),
          end(branch.begins(), branch.points().getFirst()),
          end(branch.ends(), branch.points().getLast()));
    }
    return table.toString();
  }

  private static String end(Branch.End end, PointOnBranch point) {
    return switch (end) {
      case RANGE -> number("%.4g", point.parameter());
      case CLOSED -> end.words();
      case OUTSIDE, STUCK, MOST_POINTS, CANCELLED ->
          number("%.4g", point.parameter()) + ", " + end.words();
    };
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /** A table between blank lines; nothing where there is none. */
  private static String bifurcations(BifurcationDiagram diagram) {
    if (diagram.bifurcations().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("bifurcation", diagram.parameter(), "λ", "unstable", "on");
    for (BifurcationDiagram.Shared shared : diagram.bifurcations()) {
      Bifurcation bifurcation = shared.bifurcation();
      table.row(
          bifurcation.kind().words()
              + (bifurcation.modes() > 2 ? " of " + bifurcation.modes() + " modes" : ""),
          number("%.8g", bifurcation.parameter()),
          complex(bifurcation.eigenvalue()),
          bifurcation.unstableBefore() + " to " + bifurcation.unstableAfter(),
          shared.branches().stream().map(id -> "B" + id).collect(joining(" ")));
    }
    return "\n" + table + "\n";
  }
}
