package separatrix.ui.diagram;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import separatrix.fixedpoint.FixedPoint;
import separatrix.linalg.Vector;
import separatrix.scene.PointMarkers;
import separatrix.session.Session;
import separatrix.topology.BasinShare;
import separatrix.topology.BasinSlice;
import separatrix.topology.Destination;
import separatrix.ui.plot.PlotSurface;
import separatrix.ui.plot.Sheet;
import separatrix.ui.workspace.BasinWork;

/** Shares of basins as bars, above a plane painted by where its states end. */
final class BasinsPlot {
  private static final int MOST_ROWS = 12;
  private static final double ROW_EM = 1.5;

  private final PlotSurface surface;
  private final BasinsViewModel model;
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

  /** Where the plane lies on the sheet. */
  private record Square(double left, double top, double side) {}

  BasinsPlot(PlotSurface surface, BasinsViewModel model) {
    this.surface = surface;
    this.model = model;
    surface.paintWith(this::paint);
    model.basinsProperty().subscribe(surface::repaint);
    model.sessionProperty().subscribe(surface::repaint);
    surface.setOnMouseMoved(this::moved);
    surface.setOnMouseExited(_ -> model.hoverNothing());
    surface.setOnMouseClicked(event -> placeAt(event).ifPresent(model::select));
  }

  /** What is pointed at, in words. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  private List<BasinsViewModel.Row> rows() {
    return model.rows().stream().limit(MOST_ROWS).toList();
  }

  private void paint(Sheet sheet) {
    List<BasinsViewModel.Row> rows = rows();
    double em = sheet.em();
    double most =
        rows.stream()
            .flatMap(
                row ->
                    java.util.stream.Stream.concat(row.visited().stream(), row.random().stream()))
            .mapToDouble(BasinShare::high)
            .max()
            .orElse(1);
    for (int i = 0; i < rows.size(); i++) {
      BasinsViewModel.Row row = rows.get(i);
      double y = (i + 0.5) * ROW_EM * em;
      Color colour = sheet.colors().legible(SkeletonPainter.color(row.colour()));
      sheet.text(
          row.label(),
          0.3 * em,
          y,
          TextAlignment.LEFT,
          VPos.CENTER,
          sheet.colors().foreground(),
          0.85);
      row.visited().ifPresent(share -> bar(sheet, share, most, y - 0.32 * em, colour, true));
      row.random().ifPresent(share -> bar(sheet, share, most, y + 0.32 * em, colour, false));
    }
    model.basinsProperty().get().ifPresent(basins -> plane(sheet, basins));
  }

  private static double x(Sheet sheet, double share, double most) {
    double left = 4.5 * sheet.em();
    return left + share / most * (sheet.width() - left - 1.2 * sheet.em());
  }

  private static void bar(
      Sheet sheet, BasinShare share, double most, double y, Color colour, boolean filled) {
    double half = 0.22 * sheet.em();
    double left = x(sheet, 0, most);
    double width = x(sheet, share.share(), most) - left;
    sheet.pen().setFill(colour);
    sheet.pen().setStroke(colour);
    sheet.pen().setLineWidth(1.3);
    if (filled) {
      sheet.pen().fillRect(left, y - half, width, 2 * half);
    } else {
      sheet.pen().strokeRect(left, y - half, width, 2 * half);
    }
    sheet.line(
        x(sheet, share.low(), most),
        y,
        x(sheet, share.high(), most),
        y,
        sheet.colors().foreground(),
        1.3);
  }

  private Optional<Square> square() {
    double em = surface.em();
    double top = (rows().size() * ROW_EM + 0.8) * em;
    double side =
        Math.min(
            Math.floor(surface.getWidth()) - 2, Math.floor(surface.getHeight()) - top - 1.6 * em);
    return side > 3 * em
        ? Optional.of(new Square((Math.floor(surface.getWidth()) - side) / 2, top, side))
        : Optional.empty();
  }

  private void plane(Sheet sheet, BasinWork.Basins basins) {
    if (basins.slice().isEmpty() || square().isEmpty()) {
      return;
    }
    BasinSlice slice = basins.slice().get();
    Square at = square().get();
    sheet.pen().setImageSmoothing(false);
    sheet.pen().drawImage(image(slice), at.left(), at.top(), at.side(), at.side());
    Session session = basins.of();
    for (FixedPoint point : session.fixedPoints().fixed()) {
      Vector seen = slice.seen(point.state());
      double x = at.left() + (1 + seen.at(0) / slice.extent()) / 2 * at.side();
      double y = at.top() + (1 - seen.at(1) / slice.extent()) / 2 * at.side();
      boolean inside =
          Math.abs(seen.at(0)) < slice.extent() && Math.abs(seen.at(1)) < slice.extent();
      if (inside) {
        var look = PointMarkers.look(point);
        NodeShape.paint(
            sheet,
            look.shape(),
            x,
            y,
            0.34 * sheet.em(),
            SkeletonPainter.color(look.colour()),
            sheet.colors().background());
      }
    }
    sheet.text(
        basins.axes().get(0) + " →, " + basins.axes().get(1) + " ↑",
        at.left() + at.side() / 2,
        at.top() + at.side() + 0.2 * sheet.em(),
        TextAlignment.CENTER,
        VPos.TOP,
        sheet.colors().muted(),
        0.85);
  }

  /** The first row of an image is the highest on the second axis. */
  private WritableImage image(BasinSlice slice) {
    int side = slice.resolution();
    int[] colours = slice.legend().stream().mapToInt(place -> model.colour(place).argb()).toArray();
    int[] pixels = new int[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        pixels[(side - 1 - row) * side + column] = colours[slice.place(row, column)];
      }
    }
    WritableImage image = new WritableImage(side, side);
    image
        .getPixelWriter()
        .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
    return image;
  }

  private void moved(MouseEvent event) {
    Optional<Destination> place = placeAt(event);
    place.ifPresentOrElse(model::hover, model::hoverNothing);
    words.set(
        place
            .map(
                one ->
                    rows().stream()
                        .filter(row -> row.label().equals(model.name(one)))
                        .findFirst()
                        .map(BasinsPlot::words)
                        .orElse(model.name(one)))
            .orElse(""));
  }

  private static String words(BasinsViewModel.Row row) {
    return "%s catches %s of visited states and %s of random ones."
        .formatted(
            row.label(),
            row.visited().map(BasinsViewModel::words).orElse("none"),
            row.random().map(BasinsViewModel::words).orElse("none"));
  }

  private Optional<Destination> placeAt(MouseEvent event) {
    int row = (int) (event.getY() / (ROW_EM * surface.em()));
    if (event.getY() >= 0 && row < rows().size()) {
      return Optional.of(rows().get(row).place());
    }
    return model
        .basinsProperty()
        .get()
        .flatMap(BasinWork.Basins::slice)
        .flatMap(slice -> square().flatMap(at -> placeIn(slice, at, event)));
  }

  private static Optional<Destination> placeIn(BasinSlice slice, Square at, MouseEvent event) {
    int column = (int) Math.floor((event.getX() - at.left()) / at.side() * slice.resolution());
    int row =
        slice.resolution()
            - 1
            - (int) Math.floor((event.getY() - at.top()) / at.side() * slice.resolution());
    boolean inside =
        column >= 0 && row >= 0 && column < slice.resolution() && row < slice.resolution();
    return inside ? Optional.of(slice.legend().get(slice.place(row, column))) : Optional.empty();
  }
}
