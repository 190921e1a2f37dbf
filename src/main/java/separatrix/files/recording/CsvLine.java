package separatrix.files.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a table, one at a time, and the cells of a line, without white space and quotes
 * around them.
 */
final class CsvLine {
  /** So many make a long. */
  private static final int MOST_DIGITS = 18;

  /** Whole numbers up to here are doubles. */
  private static final long EXACT = 1L << 53;

  private static final double NEARLY_HALF = 1 - 1e-9;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Powers of ten that doubles hold exactly. */
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private final InputStream input;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private int at;
  private int start;
  private int stop;
  private boolean isAfterSeparator;
  private int decimals;
  private CsvCells form = CsvCells.of("");

  /** Lines of at most `longest` letters. */
  CsvLine(InputStream input, int longest) {
    this.input = input;
    this.longest = longest;
  }

  /** Goes to the next line, if there is one; one that is too long is cut and {@link #isTooLong}. */
  boolean advance() throws IOException {
    length = 0;
    at = 0;
    isAfterSeparator = true;
    int letter = read();
    if (letter < 0) {
      return false;
    }
    while (letter >= 0 && letter != '\n' && length <= longest) {
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * line.length);
      }
      line[length++] = (byte) letter;
      letter = read();
    }
    while (length > 0 && isWhite(line[length - 1])) {
      length--;
    }
    skipWhite();
    return true;
  }

  private int read() throws IOException {
    if (next == end) {
      end = input.read(buffer);
      next = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[next++] & 0xff;
  }

  boolean isTooLong() {
    return length > longest;
  }

  boolean isEmptyOrRemark() {
    return at == length || line[at] == '#';
  }

  private static boolean isWhite(byte letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\f';
  }

  private void skipWhite() {
    while (at < length && isWhite(line[at])) {
      at++;
    }
  }

  /** Takes the line for the first of a table: without a mark of UTF-8, it says how cells stand. */
  void begin() {
    if (length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length)) {
      Arrays.fill(line, 0, MARK.length, (byte) ' ');
      restart();
    }
    form = CsvCells.of(new String(line, at, length - at, StandardCharsets.ISO_8859_1));
  }

  /** Goes to the next cell of the line, if there is one. */
  boolean nextCell() {
    if (!isAfterSeparator) {
      return false;
    }
    start = at;
    while (at < length && !isEnd(line[at])) {
      at++;
    }
    stop = at;
    isAfterSeparator = at < length;
    if (form.isSpaces()) {
      skipWhite();
    } else {
      at++;
      strip();
      if (stop - start > 1 && line[start] == '"' && line[stop - 1] == '"') {
        start++;
        stop--;
        strip();
      }
    }
    return true;
  }

  private boolean isEnd(byte letter) {
    return form.isSpaces() ? isWhite(letter) : letter == form.separator();
  }

  private void strip() {
    while (start < stop && isWhite(line[start])) {
      start++;
    }
    while (start < stop && isWhite(line[stop - 1])) {
      stop--;
    }
  }

  /** All cells of the line that are left, as texts. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    while (nextCell()) {
      cells.add(text());
    }
    return cells;
  }

  /** Goes back to the first cell. */
  void restart() {
    at = 0;
    isAfterSeparator = true;
    skipWhite();
  }

  /** The cell as text, with a decimal point where it has a decimal comma. */
  String text() {
    String text = new String(line, start, stop - start, StandardCharsets.ISO_8859_1);
    return form.hasDecimalComma() ? text.replace(',', '.') : text;
  }

  /** The decimals that the last number was written with; many if it has an exponent. */
  int decimals() {
    return decimals;
  }

  /**
   * The cell as a number; an empty one is NaN.
   *
   * @throws NumberFormatException if it is none
   */
  double number() {
    decimals = 0;
    if (stop == start) {
      return Double.NaN;
    }
    int i = start;
    boolean isNegative = line[i] == '-';
    if (line[i] == '-' || line[i] == '+') {
      i++;
    }
    long mantissa = 0;
    int digits = 0;
    int point = -1;
    for (; i < stop; i++) {
      int digit = line[i] - '0';
      if (digit >= 0 && digit <= 9) {
        mantissa = digits < MOST_DIGITS ? 10 * mantissa + digit : mantissa;
        digits++;
      } else if (isPoint(line[i]) && point < 0) {
        point = i;
      } else {
        break;
      }
    }
    if (i < stop || digits == 0 || digits > MOST_DIGITS) {
      return slowNumber(digits > 0 ? afterExponent(i) : start);
    }
    decimals = point < 0 ? 0 : stop - 1 - point;
    double value = quotient(mantissa, POWERS[decimals]);
    if (Double.isNaN(value)) {
      return slowNumber(stop);
    }
    return isNegative ? -value : value;
  }

  /**
   * The double nearest to mantissa / power; NaN where it lies so near the middle between two that
   * their order cannot be told like this. The remainder of a rounded quotient is exact, so that the
   * quotient with its correction is known to twice the digits of a double.
   */
  private static double quotient(long mantissa, double power) {
    double head = mantissa;
    if (mantissa <= EXACT) {
      // Both are exact: dividing rounds once.
      return head / power;
    }
    double first = head / power;
    double correction = (Math.fma(-first, power, head) + (mantissa - (long) head)) / power;
    double value = first + correction;
    double left = correction - (value - first);
    double half = Math.ulp(value) / 2;
    return Math.abs(left) < half * NEARLY_HALF ? value : Double.NaN;
  }

  /** Where the exponent that begins at `from` ends; `from` itself where there is none. */
  private int afterExponent(int from) {
    if (from == stop || (line[from] != 'e' && line[from] != 'E')) {
      return from;
    }
    int first = from + 1;
    if (first < stop && (line[first] == '-' || line[first] == '+')) {
      first++;
    }
    int i = first;
    while (i < stop && line[i] >= '0' && line[i] <= '9') {
      i++;
    }
    return i > first ? i : from;
  }

  /** A number of many digits or with an exponent, which ends at `end`, if it is one. */
  private double slowNumber(int end) {
    decimals = Integer.MAX_VALUE;
    String text = text();
    if (text.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    if (end < stop) {
      throw new NumberFormatException(text);
    }
    return Double.parseDouble(text);
  }

  private boolean isPoint(byte letter) {
    return letter == '.' || (letter == ',' && form.hasDecimalComma());
  }
}
