package separatrix.files.recording;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import separatrix.files.Limits;
import separatrix.files.UnreadableNetworkException;

/**
 * A table of numbers as a recording: a line per step, a column per unit, separated by commas,
 * semicolons, tabs or spaces. A first line of words names the columns: `trial` tells trials apart,
 * `step`, `time` and `t` are passed over, and where some begin with `state` those alone are units.
 */
final class CsvRecording {
  private static final int LONGEST_LINE = 1 << 22;

  private final String name;
  private final CompactNumbers numbers = new CompactNumbers();
  private final List<Integer> firstRows = new ArrayList<>();
  private int trialColumn = -1;
  private int[] unitColumns = new int[0];
  private boolean[] isUnit = new boolean[0];
  private double lastTrial = Double.NaN;
  private int columns;
  private int rows;

  private CsvRecording(String name) {
    this.name = name;
  }

  static Recording read(Path path, String name) throws UnreadableNetworkException {
    try (InputStream input = Files.newInputStream(path)) {
      CsvRecording table = new CsvRecording(name);
      table.read(new CsvLine(input, LONGEST_LINE));
      return table.recording();
    } catch (UnreadableNetworkException refusal) {
      throw refusal;
    } catch (IOException failure) {
      throw RecordingFiles.unopened(path, failure);
    }
  }

  private void read(CsvLine line) throws IOException {
    int number = 0;
    while (line.advance()) {
      number++;
      if (line.isTooLong()) {
        throw new UnreadableNetworkException(
            "%s has a line of more than %d letters; a table of numbers is due, a line per step."
                .formatted(quoted(name), LONGEST_LINE));
      }
      if (line.isEmptyOrRemark()) {
        continue;
      }
      if (columns == 0) {
        line.begin();
        List<String> cells = line.cells();
        columns = cells.size();
        boolean isHeader = CsvCells.areHeader(cells);
        unitColumns = isHeader ? header(cells) : allBut(-1, columns);
        isUnit = new boolean[columns];
        for (int column : unitColumns) {
          isUnit[column] = true;
        }
        if (isHeader) {
          continue;
        }
        line.restart();
      }
      row(line, number);
    }
    numbers.close();
  }

  /** The columns of units, by their names. */
  private int[] header(List<String> cells) {
    List<Integer> states = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String word = cells.get(i).toLowerCase(Locale.ROOT);
      if (word.equals("trial")) {
        trialColumn = i;
      } else if (word.startsWith("state")) {
        states.add(i);
      } else if (!List.of("step", "time", "t").contains(word) && (i > 0 || !word.isEmpty())) {
        // A first column without a name counts the rows.
        others.add(i);
      }
    }
    return (states.isEmpty() ? others : states).stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] allBut(int column, int count) {
    return IntStream.range(0, count).filter(i -> i != column).toArray();
  }

  private void row(CsvLine line, int number) throws UnreadableNetworkException {
    double trial = 0;
    int column = 0;
    for (; line.nextCell(); column++) {
      if (column < columns && (isUnit[column] || column == trialColumn)) {
        double value = value(line, number);
        if (isUnit[column]) {
          numbers.add(value, line.decimals());
        } else {
          trial = value;
        }
      }
    }
    if (column != columns) {
      throw new UnreadableNetworkException(
          "Line %d of %s has %d cells, %d are due; save the table again."
              .formatted(number, quoted(name), column, columns));
    }
    if (rows == 0 || (trialColumn >= 0 && trial != lastTrial)) {
      firstRows.add(rows);
      lastTrial = trial;
    }
    rows++;
    long most = Limits.memory();
    if (numbers.bytes() > most) {
      throw new UnreadableNetworkException(
          "The numbers of %s take more than the %d MiB that there are for them; save it as .npy, which is read where it is."
              .formatted(quoted(name), most >> 20));
    }
  }

  private double value(CsvLine line, int number) throws UnreadableNetworkException {
    try {
      return line.number();
    } catch (NumberFormatException _) {
      throw new UnreadableNetworkException(
          "Line %d of %s has the cell %s; a number is due."
              .formatted(number, quoted(name), quoted(line.text())));
    }
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
          return numbers.at(flat);
        });
  }
}
