package separatrix.files;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import separatrix.files.Question.Subject;

/**
 * What the user answered for files of a shape, so that the next file of the same shape is read the
 * same way. Two files are of one shape if, with nothing answered, they ask for the same conventions
 * with the same options and make networks of the same sizes.
 *
 * @param answers by shape, the latest last
 */
public record ImportMemory(Map<String, ImportChoices> answers) {
  private static final int MOST = 200;

  public ImportMemory {
    Map<String, ImportChoices> latest = new LinkedHashMap<>(answers);
    while (latest.size() > MOST) {
      latest.remove(latest.keySet().iterator().next());
    }
    answers = Collections.unmodifiableMap(latest);
  }

  public static ImportMemory empty() {
    return new ImportMemory(Map.of());
  }

  /** The shape of a file that was read with nothing answered. */
  public static String shape(ImportedNetwork unanswered) {
    StringBuilder shape = new StringBuilder();
    shape
        .append(unanswered.network().cell().getClass().getSimpleName())
        .append(' ')
        .append(unanswered.network().cell().units())
        .append(' ')
        .append(unanswered.network().cell().inputSize())
        .append(' ')
        .append(unanswered.network().readout().outputs());
    for (Convention convention : unanswered.conventions()) {
      shape
          .append('\n')
          .append(Words.of(convention.subject()))
          .append(' ')
          .append(String.join(" ", convention.options()));
    }
    return shape.toString();
  }

  /** What was answered for that shape, or nothing. */
  public ImportChoices answersFor(String shape) {
    return answers.getOrDefault(shape, ImportChoices.none());
  }

  /** This memory with the answers for a shape. */
  public ImportMemory with(String shape, ImportChoices given) {
    Map<String, ImportChoices> more = new LinkedHashMap<>(answers);
    more.remove(shape);
    more.put(shape, given);
    return new ImportMemory(more);
  }

  /** This memory without what was answered for a shape. */
  public ImportMemory without(String shape) {
    Map<String, ImportChoices> fewer = new LinkedHashMap<>(answers);
    fewer.remove(shape);
    return new ImportMemory(fewer);
  }

  /** As JSON. */
  public String text() {
    StringWriter out = new StringWriter();
    JsonText json = new JsonText(out);
    try {
      json.beginObject().text("format", "separatrix-import-memory").beginArray("shapes");
      for (Map.Entry<String, ImportChoices> entry : answers.entrySet()) {
        json.beginObject().text("shape", entry.getKey()).beginObject("answers");
        for (Map.Entry<Subject, String> answer : entry.getValue().answers().entrySet()) {
          json.text(Words.of(answer.getKey()), answer.getValue());
        }
        json.endObject().endObject();
      }
      json.endArray().endObject().end();
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory does not refuse text.", impossible);
    }
    return out.toString();
  }

  /** The memory that {@link #text} wrote. */
  public static ImportMemory read(String text) throws UnreadableNetworkException {
    JsonFields top = JsonFields.top(JsonNode.read(text.getBytes(StandardCharsets.UTF_8)));
    top.mayHave(Set.of("format", "shapes"));
    Map<String, ImportChoices> answers = new LinkedHashMap<>();
    for (JsonFields entry : top.objects("shapes")) {
      JsonFields given = entry.object("answers");
      Map<Subject, String> choices = new HashMap<>();
      for (String name : given.names()) {
        choices.put(Words.constant(Subject.class, "convention", name), given.text(name));
      }
      answers.put(entry.text("shape"), new ImportChoices(choices));
    }
    return new ImportMemory(answers);
  }
}
