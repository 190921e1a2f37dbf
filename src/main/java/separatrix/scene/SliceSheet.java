package separatrix.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.scene.FlatSheet.Align;
import separatrix.session.Session;
import separatrix.topology.BasinSlice;
import separatrix.topology.Destination;

/**
 * A plane through state space painted by where its states end, with the fixed points seen from
 * above and the places in words.
 *
 * @param session whose points are shown, and whose skeleton names the places
 * @param first what lies to the right, in words
 * @param second what lies upwards, in words
 */
public record SliceSheet(
    BasinSlice slice, Session session, String first, String second, String title)
    implements FlatDrawing {
  private static final double LEGEND = 110;
  private static final int MOST_PLACES = 24;
  private static final double UNDER = 0.8;

  @Override
  public void on(FlatSheet sheet) {
    int cells = slice.resolution();
    double room = Math.min(sheet.width() - LEGEND - 60, sheet.height() - 90);
    double cell = room >= cells ? Math.floor(room / cells) : room / cells;
    double side = cell * cells;
    double left = Math.floor((sheet.width() - LEGEND - side) / 2) + 10;
    double top = 44;
    DestinationColours colours = DestinationColours.of(session);
    for (int row = cells - 1; row >= 0; row--) {
      row(sheet, colours, row, left, top + (cells - 1 - row) * cell, cell);
    }
    points(sheet, left, top, side);
    sheet.text(
        Label.Kind.AXIS_NAME,
        first + " →,  " + second + " ↑",
        left + side / 2,
        top + side + 18,
        Align.CENTRE,
        sheet.theme().foreground());
    legend(sheet, colours, left + side + 16, top + 10);
  }

  /**
   * A row of cells, neighbours of one place together. They reach under those that are drawn after
   * them, to the right and below: edges that only meet would let the background through.
   */
  private void row(
      FlatSheet sheet, DestinationColours colours, int row, double left, double y, double cell) {
    int from = 0;
    for (int column = 1; column <= slice.resolution(); column++) {
      boolean ends =
          column == slice.resolution() || slice.place(row, column) != slice.place(row, from);
      if (ends) {
        double x1 = left + from * cell;
        double x2 = left + column * cell + (column < slice.resolution() ? UNDER : 0);
        double y2 = y + cell + (row > 0 ? UNDER : 0);
        sheet
            .ink()
            .polygon(
                new double[] {x1, y, x2, y, x2, y2, x1, y2},
                colours.of(slice.legend().get(slice.place(row, from))));
        from = column;
      }
    }
  }

  private void points(FlatSheet sheet, double left, double top, double side) {
    for (FixedPoint point : session.fixedPoints().fixed()) {
      Vector seen = slice.seen(point.state());
      double x = seen.at(0);
      double y = seen.at(1);
      if (Math.abs(x) < slice.extent() && Math.abs(y) < slice.extent()) {
        PointClass look = PointMarkers.look(point);
        sheet.sign(
            look.shape(),
            left + (1 + x / slice.extent()) / 2 * side,
            top + (1 - y / slice.extent()) / 2 * side,
            4.5,
            look.colour(),
            sheet.theme().background());
      }
    }
  }

  private void legend(FlatSheet sheet, DestinationColours colours, double x, double top) {
    List<Destination> places = new ArrayList<>(slice.legend());
    for (int k : IntStream.range(0, Math.min(MOST_PLACES, places.size())).toArray()) {
      double y = top + 18 * k;
      sheet
          .ink()
          .polygon(
              new double[] {x, y - 5, x + 10, y - 5, x + 10, y + 5, x, y + 5},
              colours.of(places.get(k)));
      sheet.text(
          Label.Kind.TICK, name(places.get(k)), x + 16, y, Align.LEFT, sheet.theme().foreground());
    }
  }

  private String name(Destination place) {
    return place instanceof Destination.Reached(int id, int _)
        ? session.fixedPoints().byId(id).map(FixedPoint::label).orElse("a point missed")
        : session.skeleton().name(place);
  }
}
