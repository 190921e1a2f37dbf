package separatrix.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import separatrix.files.Convention.Source;
import separatrix.files.Question.Subject;

/** The conventions under which a network was read, so that it can be said of it later. */
final class ConventionsJson {
  private static final Set<String> FIELDS = Set.of("about", "text", "options", "taken");

  private ConventionsJson() {}

  /** Writes the field `conventions`, if there are any. */
  static void write(JsonText json, List<Convention> conventions) throws IOException {
    if (conventions.isEmpty()) {
      return;
    }
    json.beginArray("conventions");
    for (Convention convention : conventions) {
      json.beginObject()
          .text("about", Words.of(convention.subject()))
          .text("text", convention.text())
          .texts("options", convention.options())
          .text("taken", convention.taken())
          .endObject();
    }
    json.endArray();
  }

  /**
   * The field `conventions`; what once was an assumption, the file now says, and its weights are
   * so: there is no other way to read them.
   */
  static List<Convention> read(JsonFields top) throws UnreadableNetworkException {
    List<Convention> conventions = new ArrayList<>();
    if (top.has("conventions")) {
      for (JsonFields json : top.objects("conventions")) {
        json.mayHave(FIELDS);
        String taken = json.text("taken");
        json.texts("options");
        conventions.add(
            new Convention(
                Words.constant(Subject.class, "convention", json.text("about")),
                json.text("text"),
                List.of(taken),
                taken,
                Source.FILE));
      }
    }
    return conventions;
  }
}
