package separatrix.files.recording;

import java.util.Arrays;

/**
 * How the cells of a table's lines stand. What is between them is a tab, else a semicolon, else a
 * comma, else spaces: the first of these that the first line has. Where it is no comma, a comma in
 * a cell is a decimal point.
 */
record CsvCells(char separator) {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
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

  /** A line without what programs put before a file in UTF-8, read byte by byte. */
  static String withoutMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
  }

  /** The cells of `line`, without spaces and quotes around them. */
  String[] split(String line) {
    if (separator == SPACES) {
      return line.split("\\s++", -1);
    }
    String[] cells = line.split(String.valueOf(separator), -1);
    Arrays.setAll(cells, i -> plain(cells[i]));
    return cells;
  }

  private String plain(String cell) {
    String plain = cell.strip();
    if (plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")) {
      plain = plain.substring(1, plain.length() - 1).strip();
    }
    return separator == ',' ? plain : plain.replace(',', '.');
  }

  /**
   * Whether the first line names columns: it has a word, or is what pandas writes above a table
   * whose columns have no names, nothing and then 0, 1, ….
   */
  static boolean areHeader(String[] cells) {
    boolean isCounted = cells.length > 1 && cells[0].isEmpty();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty() && !isNumber(cells[i])) {
        return true;
      }
      isCounted &= i == 0 || cells[i].equals(Integer.toString(i - 1));
    }
    return isCounted;
  }

  static boolean isNumber(String cell) {
    // Possessive: a long row of digits is gone through once.
    return cell.matches("[+-]?(\\d++\\.?\\d*+|\\.\\d++)([eE][+-]?\\d++)?|[Nn]a[Nn]");
  }
}
