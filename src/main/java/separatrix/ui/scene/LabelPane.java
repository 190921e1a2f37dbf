package separatrix.ui.scene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
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
  private final Map<Label.Kind, Font> fonts = new EnumMap<>(Label.Kind.class);
  private final Map<Label.Kind, Map<String, Double>> widths = new EnumMap<>(Label.Kind.class);

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

  void show(List<Label> labels) {
    while (texts.size() < labels.size()) {
      Text text = new Text();
      text.setTextOrigin(VPos.CENTER);
      text.setManaged(false);
      texts.add(text);
      pane.getChildren().add(text);
    }
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setVisible(i < labels.size());
    }
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      Text text = texts.get(i);
      text.setText(label.text());
      text.setFont(fonts.get(label.kind()));
      text.setFill(paint(label.colour()));
      text.setX(label.x() - width(label.kind(), label.text()) / 2);
      text.setY(label.y());
    }
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
