package separatrix.ui.scene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import separatrix.scene.Label;
import separatrix.scene.Rgb;
import separatrix.scene.TextMeasure;

/**
 * Shows labels over the picture, each with a halo in the background's colour that keeps lines off
 * it. The nodes are kept, and a text is moved rather than written anew, for the picture of a halo
 * is dear.
 */
final class LabelPane implements TextMeasure {
  /** What a pair of nodes was written for; with the same it need only be moved. */
  private record Look(Label.Kind kind, String text, Rgb colour) {
    static Look of(Label label) {
      return new Look(label.kind(), label.text(), label.colour());
    }
  }

  private record Written(Look look, Text halo, Text text) {}

  private final Pane pane = new Pane();
  private final Map<Label.Kind, Font> fonts = new EnumMap<>(Label.Kind.class);
  private final Map<Label.Kind, Map<String, Double>> widths = new EnumMap<>(Label.Kind.class);
  private List<Written> written = List.of();
  private Rgb ground = new Rgb(0, 0, 0);

  LabelPane() {
    pane.setMouseTransparent(true);
    pane.setManaged(false);
    for (Label.Kind kind : Label.Kind.values()) {
      FontWeight weight = kind.isBold() ? FontWeight.BOLD : FontWeight.NORMAL;
      fonts.put(kind, Font.font(Font.getDefault().getFamily(), weight, kind.size()));
      widths.put(kind, new HashMap<>());
    }
  }

  Pane node() {
    return pane;
  }

  @Override
  public double width(Label.Kind kind, String text) {
    return widths.getOrDefault(kind, new HashMap<>()).computeIfAbsent(text, t -> layOut(kind, t));
  }

  void show(List<Label> labels, Rgb background) {
    if (!background.equals(ground)) {
      written.forEach(pair -> paintHalo(pair.halo, background));
      ground = background;
    }
    Map<Look, Deque<Written>> fitting = new HashMap<>();
    written.forEach(pair -> fitting.computeIfAbsent(pair.look, _ -> new ArrayDeque<>()).add(pair));
    List<Written> now = new ArrayList<>();
    List<Label> unwritten = new ArrayList<>();
    for (Label label : labels) {
      Deque<Written> same = fitting.getOrDefault(Look.of(label), new ArrayDeque<>());
      if (same.isEmpty()) {
        unwritten.add(label);
      } else {
        now.add(move(same.remove(), label));
      }
    }
    Deque<Written> free = new ArrayDeque<>();
    fitting.values().forEach(free::addAll);
    for (Label label : unwritten) {
      now.add(move(write(label, free.isEmpty() ? blank(label) : free.remove()), label));
    }
    free.forEach(LabelPane::hide);
    now.addAll(free);
    written = now;
  }

  /** A new pair of nodes. */
  private Written blank(Label label) {
    Text halo = newHalo();
    paintHalo(halo, ground);
    Text text = newText();
    pane.getChildren().addAll(halo, text);
    return new Written(Look.of(label), halo, text);
  }

  private Written write(Label label, Written pair) {
    for (Text node : List.of(pair.halo, pair.text)) {
      node.setText(label.text());
      node.setFont(fonts.get(label.kind()));
    }
    pair.text.setFill(paint(label.colour()));
    return new Written(Look.of(label), pair.halo, pair.text);
  }

  private Written move(Written pair, Label label) {
    // Moved as a whole and by whole pixels, so that a cached halo stays what it is.
    double x = Math.rint(label.x() - width(label.kind(), label.text()) / 2);
    double y = Math.rint(label.y());
    for (Text node : List.of(pair.halo, pair.text)) {
      node.setTranslateX(x);
      node.setTranslateY(y);
    }
    pair.text.setVisible(true);
    // Upon a marker a halo would hide it.
    pair.halo.setVisible(label.kind() != Label.Kind.COUNT);
    return pair;
  }

  private static void hide(Written pair) {
    pair.text.setVisible(false);
    pair.halo.setVisible(false);
  }

  private static Text newText() {
    Text text = new Text();
    text.setTextOrigin(VPos.CENTER);
    text.setManaged(false);
    return text;
  }

  private static Text newHalo() {
    Text text = newText();
    // A stroke outside the letters only would be cut out of them by geometry, at every frame.
    text.setStrokeType(StrokeType.CENTERED);
    text.setStrokeWidth(6);
    text.setStrokeLineJoin(StrokeLineJoin.ROUND);
    text.setCache(true);
    return text;
  }

  private static void paintHalo(Text halo, Rgb background) {
    halo.setFill(paint(background));
    halo.setStroke(paint(background));
  }

  static Color paint(Rgb colour) {
    return Color.rgb(colour.red(), colour.green(), colour.blue());
  }

  private double layOut(Label.Kind kind, String text) {
    Text probe = new Text(text);
    probe.setFont(fonts.get(kind));
    return probe.getLayoutBounds().getWidth();
  }
}
