package separatrix.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;

/** Constant inputs out of a file, one per row. */
final class InputsFile {
  private static final long MOST_BYTES = 16 << 20;
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\s]\\s*");
  private static final Pattern ROW = Pattern.compile("\\[([^\\[\\]]*)\\]");

  private InputsFile() {}

  /**
   * The inputs in a `.npy`, `.npz` (its array called `inputs`, or the one that fits), `.csv` (a
   * line each, a line of names is left out) or `.json` file (an array of arrays).
   */
  static List<Vector> inputs(Path file, int channels) throws BadInputException, IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    List<Vector> inputs = new ArrayList<>();
    if (name.endsWith(".csv") || name.endsWith(".txt")) {
      List<String> lines = text(file).lines().filter(line -> !line.isBlank()).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0 || !lines.getFirst().matches(".*[A-DF-Za-df-z_].*")) {
          inputs.add(row(lines.get(i), file, channels));
        }
      }
    } else if (name.endsWith(".json")) {
      String text = text(file).strip();
      if (!text.matches("(?s)\\[(\\s*\\[[^\\[\\]]*\\]\\s*,?)*\\s*\\]")) {
        throw new BadInputException(
            "\"%s\" is no array of arrays of numbers, one array per input; write [[0, 1], [0.5, 1]]."
                .formatted(file.getFileName()));
      }
      Matcher rows = ROW.matcher(text.substring(1, text.length() - 1));
      while (rows.find()) {
        inputs.add(row(rows.group(1), file, channels));
      }
    } else {
      Matrix values = StateFile.rows(file, channels, "inputs");
      for (int i = 0; i < values.rows(); i++) {
        inputs.add(values.row(i));
      }
    }
    if (inputs.isEmpty()) {
      throw new BadInputException(
          "\"%s\" has no inputs; at least one row of %d numbers is due."
              .formatted(file.getFileName(), channels));
    }
    return inputs;
  }

  private static String text(Path file) throws BadInputException, IOException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new BadInputException(
            "\"%s\" is larger than 16 MiB; give fewer inputs.".formatted(file.getFileName()));
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException missing) {
      throw new BadInputException(
          "There is no file \"%s\"; check the name and the folder.".formatted(file));
    }
  }

  private static Vector row(String line, Path file, int channels) throws BadInputException {
    List<Double> values = new ArrayList<>();
    for (String cell : (Iterable<String>) SEPARATOR.splitAsStream(line.strip())::iterator) {
      try {
        values.add(Double.valueOf(cell));
      } catch (NumberFormatException wrong) {
        throw new BadInputException(
            "\"%s\" in \"%s\" is no number; numbers with a decimal point are due."
                .formatted(cell, file.getFileName()));
      }
    }
    Vector vector = Vector.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    if (vector.size() != channels || !vector.isFinite()) {
      throw new BadInputException(
          "A row of \"%s\" has %d numbers%s; %d finite ones are due, one per channel."
              .formatted(
                  file.getFileName(),
                  vector.size(),
                  vector.isFinite() ? "" : ", not all finite",
                  channels));
    }
    return vector;
  }
}
