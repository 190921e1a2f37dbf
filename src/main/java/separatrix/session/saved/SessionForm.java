package separatrix.session.saved;

import java.util.Map;
import java.util.Set;
import separatrix.files.JsonNode;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.records.Form;
import separatrix.files.records.RecordReader;
import separatrix.files.records.RecordWriter;
import separatrix.session.Session;
import separatrix.session.Subject;

/**
 * A session: its network is read first, for the rest is of that network.
 *
 * @param points the points so far
 */
record SessionForm(PointForm points) implements Form<Session> {
  private static final String SUBJECT = "subject";

  @Override
  public JsonNode write(Session session, RecordWriter to) {
    return new JsonNode.Fields(to.fields(session, Set.of()));
  }

  @Override
  public Session read(JsonNode node, String place, RecordReader from)
      throws UnreadableNetworkException {
    Map<String, JsonNode> fields = from.fields(node, place);
    Subject subject =
        from.read(from.field(fields, SUBJECT, place), Subject.class, place + "." + SUBJECT);
    RecordReader inside = from.with(SavedForms.of(points.of(subject.network())));
    Session session =
        (Session) inside.record(fields, Session.class, Map.of(SUBJECT, subject), place);
    SessionCheck.of(session, place);
    return session;
  }
}
