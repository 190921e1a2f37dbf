package separatrix.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns: the first flush left, the others flush right if they are numbers. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private boolean isLeftAligned;

  TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row; it has as many cells as there are headings. */
  TextTable row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          "%d cells came, %d are due.".formatted(cells.length, rows.getFirst().size()));
    }
    rows.add(List.of(cells));
    return this;
  }

  /** All columns flush left. */
  TextTable leftAligned() {
    isLeftAligned = true;
    return this;
  }

  /** One line per row, without a line break at the end. */
  @Override
  public String toString() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - length(row.get(i)));
        line.append(i == 0 ? "" : "  ")
            .append(i == 0 || isLeftAligned ? row.get(i) + padding : padding + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
