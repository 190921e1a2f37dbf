package separatrix.files.recording;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import separatrix.files.UnreadableNetworkException;

/**
 * A table of numbers as a recording: a line per step, a column per unit, separated by commas,
 * semicolons, tabs or spaces. A first line of words names the columns: `trial` tells trials apart,
 * `step`, `time` and `t` are passed over, and where some begin with `state` those alone are units.
 */
final class CsvRecording {
  private static final int LONGEST_LINE = 1 << 22;
  private static final int MOST_VALUES = 200_000_000;
  private static final int BLOCK = 1 << 16;

  private final String name;
  private final List<double[]> blocks = new ArrayList<>();
  private final List<Integer> firstRows = new ArrayList<>();
  private CsvCells form = CsvCells.of("");
  private int trialColumn = -1;
  private int[] unitColumns = new int[0];
  private double lastTrial = Double.NaN;
  private int columns;
  private int rows;
  private long filled;

  private CsvRecording(String name) {
    this.name = name;
  }

  static Recording read(Path path, String name) throws UnreadableNetworkException {
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
      CsvRecording table = new CsvRecording(name);
      table.read(lines);
      return table.recording();
    } catch (UnreadableNetworkException refusal) {
      throw refusal;
    } catch (IOException failure) {
      throw RecordingFiles.unopened(path, failure);
    }
  }

  private void read(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    int number = 0;
    while (next(lines, line)) {
      number++;
      String text = line.toString().strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (columns == 0) {
        text = CsvCells.withoutMark(text);
        form = CsvCells.of(text);
      }
      String[] cells = form.split(text);
      if (columns == 0) {
        columns = cells.length;
        if (CsvCells.areHeader(cells)) {
          header(cells);
          continue;
        }
        unitColumns = allBut(-1, columns);
      }
      row(cells, number);
    }
  }

  /** Reads a line, refusing one without end. */
  private boolean next(BufferedReader lines, StringBuilder line) throws IOException {
    line.setLength(0);
    int letter = lines.read();
    if (letter < 0) {
      return false;
    }
    while (letter >= 0 && letter != '\n') {
      if (line.length() == LONGEST_LINE) {
        throw new UnreadableNetworkException(
            "%s has a line of more than %d letters; a table of numbers is due, a line per step."
                .formatted(quoted(name), LONGEST_LINE));
      }
      line.append((char) letter);
      letter = lines.read();
    }
    return true;
  }

  private void header(String[] cells) {
    List<Integer> states = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      String word = cells[i].toLowerCase(Locale.ROOT);
      if (word.equals("trial")) {
        trialColumn = i;
      } else if (word.startsWith("state")) {
        states.add(i);
      } else if (!List.of("step", "time", "t").contains(word) && (i > 0 || !word.isEmpty())) {
        // A first column without a name counts the rows.
        others.add(i);
      }
    }
    unitColumns =
        (states.isEmpty() ? others : states).stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] allBut(int column, int count) {
    return IntStream.range(0, count).filter(i -> i != column).toArray();
  }

  private void row(String[] cells, int number) throws UnreadableNetworkException {
    if (cells.length != columns) {
      throw new UnreadableNetworkException(
          "Line %d of %s has %d cells, %d are due; save the table again."
              .formatted(number, quoted(name), cells.length, columns));
    }
    if (trialColumn >= 0) {
      double trial = value(cells[trialColumn], number);
      if (trial != lastTrial) {
        firstRows.add(rows);
        lastTrial = trial;
      }
    } else if (rows == 0) {
      firstRows.add(0);
    }
    for (int column : unitColumns) {
      put(value(cells[column], number));
    }
    rows++;
  }

  private double value(String cell, int number) throws UnreadableNetworkException {
    if (cell.isEmpty() || cell.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    if (!CsvCells.isNumber(cell)) {
      throw new UnreadableNetworkException(
          "Line %d of %s has the cell %s; a number is due."
              .formatted(number, quoted(name), quoted(cell)));
    }
    return Double.parseDouble(cell);
  }

  private void put(double value) throws UnreadableNetworkException {
    if (filled == MOST_VALUES) {
      throw new UnreadableNetworkException(
          "%s has more than %d numbers; save it as .npy, which is read where it is."
              .formatted(quoted(name), MOST_VALUES));
    }
    int at = (int) (filled % BLOCK);
    if (at == 0) {
      blocks.add(new double[BLOCK]);
    }
    blocks.getLast()[at] = value;
    filled++;
  }

  private Recording recording() throws UnreadableNetworkException {
    int units = unitColumns.length;
    if (rows == 0 || units == 0) {
      throw new UnreadableNetworkException(
          "%s has no table of numbers; a line per step with a column per unit is due."
              .formatted(quoted(name)));
    }
    int[] first = firstRows.stream().mapToInt(Integer::intValue).toArray();
    int[] ends = Arrays.copyOfRange(first, 1, first.length + 1);
    ends[first.length - 1] = rows;
    int longest = 0;
    for (int i = 0; i < first.length; i++) {
      longest = Math.max(longest, ends[i] - first[i]);
    }
    return new Recording(
        name,
        first.length,
        longest,
        units,
        (trial, step, unit) -> {
          if (first[trial] + step >= ends[trial]) {
            return Double.NaN;
          }
          long flat = (long) (first[trial] + step) * units + unit;
          return blocks.get((int) (flat / BLOCK))[(int) (flat % BLOCK)];
        });
  }
}
