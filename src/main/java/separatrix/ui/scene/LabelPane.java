package separatrix.ui.scene;

import java.util.ArrayList;
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

/** Shows labels over the picture; the text nodes are kept and used again. */
final class LabelPane implements TextMeasure {
  private final Pane pane = new Pane();
  private final List<Text> texts = new ArrayList<>();
  private final List<Text> halos = new ArrayList<>();
  private final Map<Label.Kind, Font> fonts = new EnumMap<>(Label.Kind.class);
  private final Map<Label.Kind, Map<String, Double>> widths = new EnumMap<>(Label.Kind.class);
  private List<Label> shown = List.of();
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

  /** Shows labels, each with a halo in the background's colour that keeps lines off it. */
  void show(List<Label> labels, Rgb background) {
    while (texts.size() < labels.size()) {
      halos.add(newHalo());
      paintHalo(halos.getLast(), background);
      texts.add(newText());
      pane.getChildren().addAll(halos.getLast(), texts.getLast());
    }
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setVisible(i < labels.size());
      halos.get(i).setVisible(i < labels.size() && labels.get(i).kind() != Label.Kind.COUNT);
    }
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      write(label, texts.get(i));
      boolean sameInk = i < shown.size() && shown.get(i).colour().equals(label.colour());
      // An equal colour that is another object would be painted anew, and the halo cached anew.
      if (!sameInk) {
        texts.get(i).setFill(paint(label.colour()));
      }
      if (label.kind() != Label.Kind.COUNT) {
        write(label, halos.get(i));
      }
    }
    if (!background.equals(ground)) {
      halos.forEach(halo -> paintHalo(halo, background));
    }
    ground = background;
    shown = List.copyOf(labels);
  }

  private void write(Label label, Text text) {
    text.setText(label.text());
    text.setFont(fonts.get(label.kind()));
    // Moved as a whole and by whole pixels, so that a cached halo stays what it is.
    text.setTranslateX(Math.rint(label.x() - width(label.kind(), label.text()) / 2));
    text.setTranslateY(Math.rint(label.y()));
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
