package separatrix.scene;

import java.util.List;

/** What moves in a scene from frame to frame, apart from the description that stands still. */
public record Motion(List<CursorMark> cursors, List<LivePolyline> lines) {
  public static final Motion NONE = new Motion(List.of(), List.of());

  public Motion {
    cursors = List.copyOf(cursors);
    lines = List.copyOf(lines);
  }

  public Motion withCursors(List<CursorMark> others) {
    return new Motion(others, lines);
  }

  public Motion withLines(List<LivePolyline> others) {
    return new Motion(cursors, others);
  }
}
