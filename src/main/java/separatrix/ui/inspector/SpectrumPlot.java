package separatrix.ui.inspector;

import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import separatrix.linalg.Complex;
import separatrix.ui.plot.PlotSurface;

/**
 * The spectrum on a surface, with the mouse and the keys: click an eigenvalue to choose it, wheel
 * to zoom at the cursor, drag to move, double click or 0 for the whole; arrows walk the modes.
 */
final class SpectrumPlot {
  private static final double REACH_EM = 0.9;
  private static final double CLICK_PIXELS = 4;

  private final PlotSurface surface;
  private final IntConsumer choose;
  private final ObjectProperty<SpectrumPicture> picture =
      new SimpleObjectProperty<>(SpectrumPicture.empty());
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final IntegerProperty pointed = new SimpleIntegerProperty();
  private PlaneWindow window = SpectrumPicture.empty().wholeView();
  private Press press = new Press(0, 0, window);

  private record Press(double x, double y, PlaneWindow window) {}

  /** Reports the number of each mode that the user chooses to `choose`. */
  SpectrumPlot(PlotSurface surface, IntConsumer choose) {
    this.surface = surface;
    this.choose = choose;
    surface.setFocusTraversable(true);
    surface.paintWith(
        sheet ->
            new SpectrumPainter(picture.get(), window, chosen.get(), pointed.get()).paint(sheet));
    picture.subscribe(_ -> showWhole());
    chosen.subscribe(surface::repaint);
    pointed.subscribe(surface::repaint);
    surface.setOnMouseMoved(event -> pointed.set(modeAt(event.getX(), event.getY())));
    surface.setOnMouseExited(_ -> pointed.set(0));
    surface.setOnMousePressed(this::pressed);
    surface.setOnMouseDragged(this::dragged);
    surface.setOnMouseClicked(this::clicked);
    surface.setOnScroll(this::scrolled);
    surface.setOnKeyPressed(this::keyPressed);
  }

  ObjectProperty<SpectrumPicture> pictureProperty() {
    return picture;
  }

  /** The number of the mode that is selected, 0 for none. */
  IntegerProperty chosenProperty() {
    return chosen;
  }

  /** The number of the mode under the mouse, 0 for none. */
  IntegerProperty pointedProperty() {
    return pointed;
  }

  void showWhole() {
    window = picture.get().wholeView();
    surface.repaint();
  }

  /** Zooms about the middle of the sheet. */
  void zoom(double factor) {
    zoomAt(factor, new Complex(window.re(), window.im()));
  }

  /** The mode whose eigenvalue is nearest to a place on the sheet, within reach; else 0. */
  int modeAt(double x, double y) {
    PlaneWindow.Fit fit = fit();
    double best = REACH_EM * surface.em();
    int nearest = 0;
    for (SpectrumPicture.Dot dot : picture.get().dots()) {
      double distance = Math.hypot(fit.x(dot.value().re()) - x, fit.y(dot.value().im()) - y);
      if (distance < best) {
        best = distance;
        nearest = dot.mode();
      }
    }
    return nearest;
  }

  /** The window as placed on the surface now. */
  PlaneWindow.Fit fit() {
    return window.on(Math.floor(surface.getWidth()), Math.floor(surface.getHeight()));
  }

  private void zoomAt(double factor, Complex at) {
    PlaneWindow next = window.zoomed(factor, at);
    if (next.halfWidth() > 1e-7 && next.halfWidth() < 1e4) {
      window = next;
      surface.repaint();
    }
  }

  private void pressed(MouseEvent event) {
    surface.requestFocus();
    press = new Press(event.getX(), event.getY(), window);
  }

  private void dragged(MouseEvent event) {
    double scale = fit().scale();
    window = press.window.moved((press.x - event.getX()) / scale, (event.getY() - press.y) / scale);
    surface.repaint();
  }

  private void clicked(MouseEvent event) {
    boolean moved = Math.hypot(event.getX() - press.x, event.getY() - press.y) > CLICK_PIXELS;
    if (moved || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    int mode = modeAt(event.getX(), event.getY());
    if (mode != 0) {
      choose.accept(mode);
    } else if (event.getClickCount() == 2) {
      showWhole();
    }
  }

  private void scrolled(ScrollEvent event) {
    zoomAt(Math.exp(event.getDeltaY() / 200), fit().at(event.getX(), event.getY()));
    event.consume();
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT, DOWN -> walk(1);
      case LEFT, UP -> walk(-1);
      case HOME -> choose(1);
      case END -> choose(picture.get().dots().size());
      case PLUS, EQUALS, ADD -> zoom(1.3);
      case MINUS, SUBTRACT -> zoom(1 / 1.3);
      case DIGIT0, NUMPAD0 -> showWhole();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(int by) {
    choose(chosen.get() == 0 ? 1 : chosen.get() + by);
  }

  private void choose(int mode) {
    if (mode >= 1 && mode <= picture.get().dots().size()) {
      choose.accept(mode);
    }
  }
}
