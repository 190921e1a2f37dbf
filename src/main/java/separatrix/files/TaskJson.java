package separatrix.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import separatrix.task.Criterion;
import separatrix.task.Parameter;
import separatrix.task.Score;
import separatrix.task.Task;
import separatrix.task.Variant;

/** Tasks, and how well one was done, as JSON. */
public final class TaskJson {
  private TaskJson() {}

  /**
   * Writes tasks with `name`, `description`, names of `inputs` and `outputs`, `criterion` (null
   * where nothing is asked), `parameters` with unit, default and range, and `variants`, replacing
   * what is at `path`.
   */
  public static void write(List<Task> tasks, Path path) throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-tasks")
              .whole("version", 1)
              .beginArray("tasks");
          for (Task task : tasks) {
            json.beginObject();
            task(json, task);
            json.endObject();
          }
          json.endArray().endObject().end();
        });
  }

  /**
   * Writes how well a network did a task, replacing what is at `path`; the `value` of a score
   * beyond all bounds is null.
   *
   * @param trials how many
   * @param seed of the held-out trials
   */
  public static void write(Score score, Task task, String network, int trials, long seed, Path path)
      throws IOException {
    WholeFile.text(
        path,
        out -> {
          JsonText json = new JsonText(out);
          json.beginObject()
              .text("format", "separatrix-score")
              .whole("version", 1)
              .text("network", network)
              .text("task", task.name());
          values(json, task);
          json.whole("trials", trials).whole("seed", seed).text("name", score.name());
          if (Double.isFinite(score.value())) {
            json.real("value", score.value());
          } else {
            json.nothing("value");
          }
          json.real("threshold", score.threshold())
              .text("better", Words.of(score.better()))
              .truth("solved", score.isSolved())
              .endObject()
              .end();
        });
  }

  private static void task(JsonText json, Task task) throws IOException {
    json.text("name", task.name())
        .text("description", task.description())
        .texts("inputs", task.inputNames())
        .texts("outputs", task.outputNames());
    criterion(json, task.criterion());
    json.beginArray("parameters");
    for (Parameter parameter : task.parameters()) {
      json.beginObject()
          .text("name", parameter.name())
          .text("unit", parameter.unit())
          .text("scale", Words.of(parameter.scale()))
          .real("default", parameter.value())
          .real("least", parameter.least())
          .real("most", parameter.most())
          .endObject();
    }
    json.endArray().beginArray("variants");
    for (Variant variant : task.variants()) {
      json.beginObject().text("source", variant.source());
      values(json, variant.task());
      json.endObject();
    }
    json.endArray();
  }

  private static void criterion(JsonText json, Optional<Criterion> criterion) throws IOException {
    if (criterion.isEmpty()) {
      json.nothing("criterion");
    } else {
      json.beginObject("criterion")
          .text("name", criterion.get().name())
          .real("threshold", criterion.get().threshold())
          .text("better", Words.of(criterion.get().better()))
          .endObject();
    }
  }

  private static void values(JsonText json, Task task) throws IOException {
    json.beginObject("parameters");
    for (Parameter parameter : task.parameters()) {
      json.real(parameter.name(), parameter.value());
    }
    json.endObject();
  }
}
