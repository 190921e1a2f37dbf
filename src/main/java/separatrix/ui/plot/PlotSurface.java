package separatrix.ui.plot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.NamedArg;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A canvas that fills its region, with colours and font from the style sheet. It is painted once
 * per pulse at most, and only after {@link #repaint}, a new size or a new theme; where many are to
 * be painted anew, each has a pulse of its own.
 */
public final class PlotSurface extends Region {
  private static final StyleablePropertyFactory<PlotSurface> CSS =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private static final CssMetaData<PlotSurface, Color> BACKGROUND =
      CSS.createColorCssMetaData("-plot-background", s -> s.background, Color.WHITE);
  private static final CssMetaData<PlotSurface, Color> FOREGROUND =
      CSS.createColorCssMetaData("-plot-foreground", s -> s.foreground, Color.BLACK);
  private static final CssMetaData<PlotSurface, Color> MUTED =
      CSS.createColorCssMetaData("-plot-muted", s -> s.muted, Color.DIMGRAY);
  private static final CssMetaData<PlotSurface, Color> GRID =
      CSS.createColorCssMetaData("-plot-grid", s -> s.grid, Color.LIGHTGRAY);
  private static final CssMetaData<PlotSurface, Color> ACCENT =
      CSS.createColorCssMetaData("-plot-accent", s -> s.accent, Color.ROYALBLUE);

  private final StyleableObjectProperty<Color> background = colour(BACKGROUND, "plotBackground");
  private final StyleableObjectProperty<Color> foreground = colour(FOREGROUND, "plotForeground");
  private final StyleableObjectProperty<Color> muted = colour(MUTED, "plotMuted");
  private final StyleableObjectProperty<Color> grid = colour(GRID, "plotGrid");
  private final StyleableObjectProperty<Color> accent = colour(ACCENT, "plotAccent");

  private final Canvas canvas = new Canvas();
  // A label takes font sizes in em from the style sheet; the canvas writes in its font.
  private final Label fontProbe = new Label();
  private final PaintedLayer layer = new PaintedLayer();
  private final Ground ground;
  private Painter painter = sheet -> {};
  private boolean isAwaited;

  /** What lies under the drawing. */
  public enum Ground {
    /** The theme's background. */
    OPAQUE,
    /** Nothing: the sheet lies over another. */
    CLEAR
  }

  public PlotSurface() {
    this(Ground.OPAQUE);
  }

  public PlotSurface(@NamedArg("ground") Ground ground) {
    this.ground = ground;
    getStyleClass().add(ground == Ground.CLEAR ? "plot-overlay" : "plot-surface");
    fontProbe.setManaged(false);
    fontProbe.setOpacity(0);
    fontProbe.setMouseTransparent(true);
    fontProbe.fontProperty().subscribe(layer::requestLayout);
    getChildren().addAll(fontProbe, layer);
    // From its first pulse on a window gives turns.
    sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(PaintTurns::of));
    List.of(background, foreground, muted, grid, accent)
        .forEach(property -> property.subscribe(layer::requestLayout));
  }

  /** Uses `painter` from the next pulse on. */
  public void paintWith(Painter next) {
    painter = next;
    repaint();
  }

  /** Asks for one painting at the next pulse. */
  public void repaint() {
    layer.requestLayout();
  }

  public PlotColors colors() {
    return new PlotColors(
        background.get(), foreground.get(), muted.get(), grid.get(), accent.get());
  }

  /** The height of the font in pixels. */
  public double em() {
    return fontProbe.getFont().getSize();
  }

  @Override
  protected void layoutChildren() {
    layer.resizeRelocate(0, 0, getWidth(), getHeight());
    layer.requestLayout();
  }

  @Override
  public String getUserAgentStylesheet() {
    return Objects.requireNonNull(getClass().getResource("/separatrix/ui/plot/plot.css"))
        .toExternalForm();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return CSS.getCssMetaData();
  }

  private void paint() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1 || isHidden()) {
      return;
    }
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    } else if (ground == Ground.OPAQUE
        && getScene() != null
        && !PaintTurns.of(getScene()).take(layer)) {
      return;
    }
    var pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, width, height);
    PlotColors colors = colors();
    if (ground == Ground.OPAQUE) {
      pen.setFill(colors.background());
      pen.fillRect(0, 0, width, height);
    }
    pen.save();
    painter.paint(new Sheet(pen, width, height, colors, fontProbe.getFont()));
    pen.restore();
  }

  /**
   * Whether it cannot be seen, as behind another tab; it is then painted when it comes to light.
   */
  private boolean isHidden() {
    for (Optional<Node> node = Optional.of(this); node.isPresent(); ) {
      Node here = node.get();
      if (!here.isVisible()) {
        awaitShown(here);
        return true;
      }
      node = Optional.ofNullable(here.getParent());
    }
    return false;
  }

  private void awaitShown(Node hidden) {
    if (isAwaited) {
      return;
    }
    isAwaited = true;
    hidden
        .visibleProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> visible, Boolean before, Boolean now) {
                visible.removeListener(this);
                isAwaited = false;
                repaint();
              }
            });
  }

  private StyleableObjectProperty<Color> colour(CssMetaData<PlotSurface, Color> meta, String name) {
    return new StyleableObjectProperty<>(meta.getInitialValue(this)) {
      @Override
      public Object getBean() {
        return PlotSurface.this;
      }

      @Override
      public String getName() {
        return name;
      }

      @Override
      public CssMetaData<? extends Styleable, Color> getCssMetaData() {
        return meta;
      }
    };
  }

  /** Holds the canvas. Unmanaged, so that painting again never lays out the window again. */
  private final class PaintedLayer extends Region {
    PaintedLayer() {
      setManaged(false);
      getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
      paint();
    }
  }
}
