package separatrix.files.records;

import java.util.List;
import java.util.Map;
import separatrix.files.Convention;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.JsonNode;
import separatrix.files.NetworkImporter;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;
import separatrix.network.RecurrentNetwork;
import separatrix.task.Task;
import separatrix.task.Tasks;

/** The network of a session file; the rest of the session is left where it is. */
public final class SessionNetwork implements NetworkImporter {

  /** What a session says of its network. */
  private record Subject(
      RecurrentNetwork network,
      String name,
      String source,
      List<String> notes,
      List<Convention> conventions) {}

  @Override
  public String format() {
    return "Separatrix session";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return RecordFile.recognises(file);
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    List<Class<?>> tasks = Tasks.all().stream().<Class<?>>map(Task::getClass).toList();
    RecordFile.Content content =
        SessionRecords.FORM.read(file, RecordForms.plain().withKinds(Task.class, tasks));
    RecordReader reader = content.reader();
    String place = SessionRecords.ANALYSIS + ".session";
    Map<String, JsonNode> analysis =
        reader.fields(content.part(SessionRecords.ANALYSIS), SessionRecords.ANALYSIS);
    Map<String, JsonNode> session =
        reader.fields(reader.field(analysis, "session", SessionRecords.ANALYSIS), place);
    Subject subject =
        reader.read(reader.field(session, "subject", place), Subject.class, place + ".subject");
    Task task = reader.read(reader.field(session, "task", place), Task.class, place + ".task");
    return new ImportedNetwork(
        subject.network(), subject.name(), task.name(), subject.notes(), subject.conventions());
  }
}
