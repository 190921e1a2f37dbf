package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import separatrix.continuation.Bifurcation;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.Branch;
import separatrix.continuation.PointOnBranch;
import separatrix.linalg.Complex;
import separatrix.linalg.Vector;

class FlatPictureTest {
  private static final PictureSize SIZE = new PictureSize(700, 700, 1);

  private static final SkeletonSheet SKELETON =
      new SkeletonSheet(
          new SkeletonDrawing(
              List.of(
                  node(1, "A1", PointClass.STABLE, 0, 0),
                  node(2, "A<2>", PointClass.STABLE, 0, 1),
                  node(3, "S3", PointClass.ofUnstableCount(1), 1, 0.5)),
              List.of(
                  new SkeletonDrawing.Link(2, 0, SkeletonDrawing.Kind.FLOW, 0, Rgb.of("0072B2")),
                  new SkeletonDrawing.Link(
                      2, 1, SkeletonDrawing.Kind.PASSING, 1, Rgb.of("D55E00"))),
              List.of(new SkeletonDrawing.Layer(0, 2), new SkeletonDrawing.Layer(1, 1))),
          "A & B");

  private static SkeletonDrawing.Node node(
      int id, String label, PointClass look, int layer, double x) {
    return new SkeletonDrawing.Node(
        new Selection.Point(id), look, look.shape(), label, layer, x, Rgb.of("009E73"));
  }

  /** p − x² = 0: a fold at 0 from which a stable and an unstable half go to p = 1. */
  private static BranchesSheet fold() {
    List<PointOnBranch> points =
        java.util.stream.IntStream.rangeClosed(-10, 10)
            .mapToObj(
                k ->
                    new PointOnBranch(k * k / 100.0, Vector.of(k / 10.0), k < 0 ? 1 : 0, List.of()))
            .toList();
    Bifurcation fold =
        new Bifurcation(Bifurcation.Kind.FOLD, 0, Vector.of(0), Complex.ONE, 1, 1, 0);
    return new BranchesSheet(
        new BifurcationDiagram(
            "p",
            0,
            1,
            List.of(new Branch(1, points, List.of(fold), Branch.End.RANGE, Branch.End.RANGE)),
            List.of(1.0),
            BifurcationDiagram.Completion.DONE,
            0),
        state -> state.at(0),
        "x",
        "a fold");
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document svg) {
    var found = svg.getElementsByTagName("text");
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static BufferedImage pixels(FlatDrawing drawing, SceneTheme theme) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FlatPicture.png(drawing, theme, SIZE, out);
    return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void aSkeletonsNamesAreTextInItsSvg() throws Exception {
    Document svg = parsed(FlatPicture.svg(SKELETON, SceneTheme.LIGHT, SIZE));

    assertThat(texts(svg)).contains("A & B", "A1", "A<2>", "S3", "stable · 2", "1 unstable");
  }

  @Test
  void aPassingLinkIsDashedAndAFlowIsNot() throws Exception {
    String svg = FlatPicture.svg(SKELETON, SceneTheme.LIGHT, SIZE);

    assertThat(svg.split("stroke=\"#0072B2\"", -1).length - 1).isEqualTo(1);
    assertThat(svg.split("stroke=\"#D55E00\"", -1).length - 1).isGreaterThan(10);
  }

  @Test
  void aDiagramsAxesTicksAndBifurcationsAreTextInItsSvg() throws Exception {
    assertThat(texts(parsed(FlatPicture.svg(fold(), SceneTheme.DARK, SIZE))))
        .contains("p", "x", "fold", "0", "0.5", "1", "−1");
  }

  @Test
  void aPictureHasTheThemesBackground() throws IOException {
    assertThat(pixels(SKELETON, SceneTheme.DARK).getRGB(1, 1))
        .isEqualTo(SceneTheme.DARK.background().argb());
  }

  @Test
  void aNodeIsPaintedInTheColourOfItsClass() throws IOException {
    // One node of the upper layer in the middle of what lies right of the layers' names.
    assertThat(pixels(SKELETON, SceneTheme.LIGHT).getRGB(134 + (700 - 158) / 2, 72))
        .isEqualTo(PointClass.ofUnstableCount(1).colour().argb());
  }
}
