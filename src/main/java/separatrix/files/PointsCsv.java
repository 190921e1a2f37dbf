package separatrix.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import separatrix.fixedpoint.FixedPoint;
import separatrix.fixedpoint.PointsByInput;
import separatrix.linalg.Vector;

/**
 * Fixed points as a table: a line per point, with the number of its input where there are several.
 */
final class PointsCsv {

  /** What a line holds: words and numbers, then the input and the state. */
  private record Line(List<Object> cells, Vector input, Vector state) {}

  private static final List<String> COLUMNS =
      List.of("id", "kind", "q", "speed", "unstable", "marginal", "index", "hits");

  private PointsCsv() {}

  static void write(List<FixedPoint> points, Path path) throws IOException {
    write(COLUMNS, points.stream().map(point -> line(cells(point), point)).toList(), path);
  }

  static void write(PointsByInput found, Path path) throws IOException {
    List<String> columns = new ArrayList<>(List.of("condition"));
    columns.addAll(COLUMNS);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < found.found().size(); i++) {
      for (FixedPoint point : found.found().get(i).points()) {
        List<Object> cells = new ArrayList<>(List.of(i));
        cells.addAll(cells(point));
        lines.add(line(cells, point));
      }
    }
    write(columns, lines, path);
  }

  /** Writes the points of a JSON of ours. */
  static void write(JsonFields json, Path path) throws IOException, UnreadableNetworkException {
    List<Line> lines = new ArrayList<>();
    for (JsonFields point : json.objects("points")) {
      List<Object> cells = new ArrayList<>();
      for (String column : COLUMNS) {
        switch (column) {
          case "kind" -> cells.add(point.text(column));
          case "q", "speed" -> cells.add(point.number(column));
          default -> cells.add((long) point.number(column));
        }
      }
      lines.add(new Line(cells, point.vector("input"), point.vector("state")));
    }
    write(COLUMNS, lines, path);
  }

  private static Line line(List<Object> cells, FixedPoint point) {
    return new Line(cells, point.input(), point.state());
  }

  private static List<Object> cells(FixedPoint point) {
    return List.of(
        point.id(),
        Words.of(point.kind()),
        point.q(),
        point.speed(),
        point.unstable(),
        point.marginal(),
        point.index(),
        point.hits());
  }

  private static void write(List<String> columns, List<Line> lines, Path path) throws IOException {
    WholeFile.text(
        path,
        out -> {
          if (!lines.isEmpty()) {
            header(columns, lines.getFirst(), out);
          }
          for (Line line : lines) {
            List<String> cells = new ArrayList<>();
            line.cells().forEach(cell -> cells.add(cell.toString()));
            for (double value : line.input().toArray()) {
              cells.add(Double.toString(value));
            }
            for (double value : line.state().toArray()) {
              cells.add(Double.toString(value));
            }
            out.write(String.join(",", cells));
            out.newLine();
          }
        });
  }

  private static void header(List<String> columns, Line first, BufferedWriter out)
      throws IOException {
    out.write(String.join(",", columns));
    for (int i = 1; i <= first.input().size(); i++) {
      out.write(",input" + i);
    }
    for (int i = 1; i <= first.state().size(); i++) {
      out.write(",state" + i);
    }
    out.newLine();
  }
}
