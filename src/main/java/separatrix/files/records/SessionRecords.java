package separatrix.files.records;

import java.util.List;

/** What a session file says that it is, and its versions. */
public final class SessionRecords {
  /** The part with the numbers. */
  public static final String ANALYSIS = "analysis";

  /** The part that says how a window shows them; it may be missing. */
  public static final String WINDOW = "window";

  public static final RecordFile FORM =
      new RecordFile("separatrix-session", List.of(new ToVersionTwo()));

  private SessionRecords() {}
}
