package separatrix.ui.scene;

import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import separatrix.scene.Camera;
import separatrix.scene.Lens;
import separatrix.scene.StandardView;

/// The input grammar of the view. Mouse: left drag orbits; with Shift, or with the middle or
/// right button, it pans; with Control or Command it rolls; the wheel zooms to the cursor; a
/// press that moves less than four pixels is a click. Keys mirror each.
final class CameraGestures {
  /** What gestures ask of the view. */
  interface Target {
    Navigation navigation();

    Point2D size();

    void clicked(Point2D at, Set<Modifier> modifiers);

    void doubleClicked(Point2D at);

    void hovered(Point2D at);

    /** Isometric view of everything. */
    void reset();

    /** Everything, from where it is looked at now. */
    void fit();
  }

  private enum Drag {
    NONE,
    ORBIT,
    PAN,
    ROLL
  }

  private static final double CLICK_REACH = 4;
  private static final double KEY_ORBIT = Math.toRadians(5);
  private static final double KEY_PAN = 24;
  private static final double KEY_ZOOM = 1.15;

  private final Target target;
  private final Navigation navigation;
  private Drag drag = Drag.NONE;
  private Point2D pressedAt = Point2D.ZERO;
  private Camera pressedWith;
  private double farthest;
  private long lastZoom;

  CameraGestures(Target target) {
    this.target = target;
    this.navigation = target.navigation();
    this.pressedWith = navigation.camera();
  }

  void pressed(MouseEvent e) {
    pressedAt = new Point2D(e.getX(), e.getY());
    pressedWith = navigation.camera();
    farthest = 0;
    if (e.getButton() != MouseButton.PRIMARY || e.isShiftDown()) {
      drag = Drag.PAN;
    } else {
      drag = e.isShortcutDown() ? Drag.ROLL : Drag.ORBIT;
    }
  }

  void dragged(MouseEvent e) {
    double right = e.getX() - pressedAt.getX();
    double down = e.getY() - pressedAt.getY();
    if (farthest < CLICK_REACH && Math.hypot(right, down) >= CLICK_REACH) {
      navigation.keep();
    }
    farthest = Math.max(farthest, Math.hypot(right, down));
    if (farthest < CLICK_REACH) {
      return;
    }
    // Always from where the drag began: going back there shows the same picture again.
    switch (drag) {
      case ORBIT -> {
        double radiansPerPixel = 3.6 / smallerSide();
        navigation.turn(pressedWith.orbited(right * radiansPerPixel, down * radiansPerPixel));
      }
      case PAN -> navigation.turn(pressedWith.panned(right, down, smallerSide()));
      case ROLL -> navigation.turn(pressedWith.rolled(angleAt(pressedAt) - angleAt(at(e))));
      case NONE -> {}
    }
  }

  void released(MouseEvent e) {
    boolean click = farthest < CLICK_REACH && e.getButton() == MouseButton.PRIMARY;
    drag = Drag.NONE;
    if (click && e.getClickCount() == 2) {
      target.doubleClicked(at(e));
    } else if (click) {
      target.clicked(at(e), modifiers(e));
    }
  }

  void moved(MouseEvent e) {
    target.hovered(at(e));
  }

  void scrolled(ScrollEvent e) {
    if (!e.isDirect()) {
      zoom(Math.exp(e.getDeltaY() / 300), new Point2D(e.getX(), e.getY()));
    }
  }

  void pinched(ZoomEvent e) {
    zoom(e.getZoomFactor(), new Point2D(e.getX(), e.getY()));
  }

  void key(KeyEvent e) {
    Camera now = navigation.camera();
    boolean handled =
        e.isAltDown() ? history(e) : !e.isShortcutDown() && (view(e) || nudge(e, now));
    if (handled) {
      e.consume();
    }
  }

  private boolean history(KeyEvent e) {
    switch (e.getCode()) {
      case LEFT -> navigation.back();
      case RIGHT -> navigation.forward();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean view(KeyEvent e) {
    Camera now = navigation.camera();
    switch (e.getCode()) {
      case DIGIT0, NUMPAD0 -> navigation.go(now.from(StandardView.ISOMETRIC));
      case DIGIT1, NUMPAD1 -> navigation.go(now.from(StandardView.FIRST_SECOND));
      case DIGIT2, NUMPAD2 -> navigation.go(now.from(StandardView.FIRST_THIRD));
      case DIGIT3, NUMPAD3 -> navigation.go(now.from(StandardView.SECOND_THIRD));
      case R -> target.reset();
      case F -> target.fit();
      case O -> navigation.go(now.through(other(now.lens())));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean nudge(KeyEvent e, Camera now) {
    double across = e.isShiftDown() ? KEY_PAN : KEY_ORBIT;
    switch (e.getCode()) {
      case LEFT -> shift(now, e, -across, 0);
      case RIGHT -> shift(now, e, across, 0);
      case UP -> shift(now, e, 0, -across);
      case DOWN -> shift(now, e, 0, across);
      case PLUS, ADD, EQUALS -> navigation.turn(now.zoomed(KEY_ZOOM, 0, 0, smallerSide()));
      case MINUS, SUBTRACT -> navigation.turn(now.zoomed(1 / KEY_ZOOM, 0, 0, smallerSide()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void shift(Camera now, KeyEvent e, double right, double down) {
    navigation.turn(
        e.isShiftDown() ? now.panned(right, down, smallerSide()) : now.orbited(right, down));
  }

  private void zoom(double factor, Point2D cursor) {
    // A turn of the wheel is many events; only the first after a pause is a step of the history.
    long now = System.nanoTime();
    if (now - lastZoom > 700_000_000L) {
      navigation.keep();
    }
    lastZoom = now;
    Point2D middle = target.size().multiply(0.5);
    Point2D off = cursor.subtract(middle);
    navigation.turn(navigation.camera().zoomed(factor, off.getX(), off.getY(), smallerSide()));
  }

  private double smallerSide() {
    return Math.max(1, Math.min(target.size().getX(), target.size().getY()));
  }

  private double angleAt(Point2D p) {
    Point2D off = p.subtract(target.size().multiply(0.5));
    return Math.atan2(off.getY(), off.getX());
  }

  private static Lens other(Lens lens) {
    return switch (lens) {
      case PERSPECTIVE -> Lens.ORTHOGRAPHIC;
      case ORTHOGRAPHIC -> Lens.PERSPECTIVE;
    };
  }

  private static Point2D at(MouseEvent e) {
    return new Point2D(e.getX(), e.getY());
  }

  private static Set<Modifier> modifiers(MouseEvent e) {
    Set<Modifier> held = EnumSet.noneOf(Modifier.class);
    if (e.isShortcutDown()) {
      held.add(Modifier.CONTROL);
    }
    if (e.isShiftDown()) {
      held.add(Modifier.SHIFT);
    }
    if (e.isAltDown()) {
      held.add(Modifier.ALT);
    }
    return held;
  }
}
