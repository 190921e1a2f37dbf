package separatrix.files.recording;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How the cells of a table's lines stand. What is between them is a tab, else a semicolon, else a
 * comma, else spaces: the first of these that the first line has. Where it is no comma, a comma in
 * a cell is a decimal point.
 */
record CsvCells(char separator) {
  private static final char SPACES = ' ';

  /** As the first line of a table has it. */
  static CsvCells of(String line) {
    for (char separator : new char[] {'\t', ';', ','}) {
      if (line.indexOf(separator) >= 0) {
        return new CsvCells(separator);
      }
    }
    return new CsvCells(SPACES);
  }

  /** Whether a file that begins so is a table: text whose second line begins with a number. */
  static boolean beginTable(byte[] beginning) {
    String text = new String(beginning, StandardCharsets.UTF_8);
    return text.chars().noneMatch(CsvCells::isBinary)
        && text.lines().skip(1).limit(1).anyMatch(CsvCells::beginsWithNumber);
  }

  private static boolean isBinary(int letter) {
    return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t';
  }

  private static boolean beginsWithNumber(String line) {
    return isNumber(line.strip().split("[,;\\s]", 2)[0]);
  }

  boolean isSpaces() {
    return separator == SPACES;
  }

  /** Whether a comma in a cell is a decimal point. */
  boolean hasDecimalComma() {
    return separator != ',' && !isSpaces();
  }

  /**
   * Whether the first line names columns: it has a word, or is what pandas writes above a table
   * whose columns have no names, nothing and then 0, 1, ….
   */
  static boolean areHeader(List<String> cells) {
    boolean isCounted = cells.size() > 1 && cells.get(0).isEmpty();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty() && !isNumber(cells.get(i))) {
        return true;
      }
      isCounted &= i == 0 || cells.get(i).equals(Integer.toString(i - 1));
    }
    return isCounted;
  }

  static boolean isNumber(String cell) {
    // Possessive: a long row of digits is gone through once.
    return cell.matches("[+-]?(\\d++\\.?\\d*+|\\.\\d++)([eE][+-]?\\d++)?|[Nn]a[Nn]");
  }
}
