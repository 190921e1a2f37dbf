package separatrix.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import separatrix.task.Criterion;
import separatrix.task.Parameter;
import separatrix.task.Task;
import separatrix.task.Variant;

/** A task as words: what it asks, its channels, when it is solved, its parameters. */
final class TaskReport {
  private static final String INDENT = "  ";

  private TaskReport() {}

  static String of(Task task) {
    StringBuilder text = new StringBuilder(task.name() + ": " + task.description());
    line(text, "inputs: " + channels(task.inputNames()));
    line(text, "outputs: " + channels(task.outputNames()));
    line(text, "solved: " + task.criterion().map(Criterion::words).orElse("nothing is asked"));
    TextTable table = new TextTable("parameter", "default", "range", "unit");
    for (Parameter parameter : task.parameters()) {
      table.row(parameter.name(), number(parameter.value()), range(parameter), parameter.unit());
    }
    table.leftAligned().toString().lines().forEach(row -> line(text, row));
    for (Variant variant : task.variants()) {
      line(text, variant.source() + ": " + values(variant.task()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append('\n').append(INDENT).append(line);
  }

  private static String channels(List<String> names) {
    return names.isEmpty() ? "none" : names.size() + " (" + String.join(", ", names) + ")";
  }

  private static String range(Parameter parameter) {
    return parameter.most() == Double.MAX_VALUE
        ? "any number"
        : number(parameter.least()) + " to " + number(parameter.most());
  }

  private static String values(Task task) {
    return task.parameters().stream()
        .map(parameter -> parameter.name() + "=" + number(parameter.value()))
        .collect(Collectors.joining(", "));
  }

  private static String number(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
