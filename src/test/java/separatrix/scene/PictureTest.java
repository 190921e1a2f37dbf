package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class PictureTest {
  private final SceneDescription scene = SampleScenes.memory(6, 80, SceneTheme.LIGHT);
  private final Camera camera = Camera.fitting(scene.bounds());
  private final PictureSize size = PictureSize.of(640, 480);

  @Test
  void aPngHasTheSizeThatWasAskedFor() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PngPicture.write(scene, camera, size, "A title", bytes);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(read.getWidth()).isEqualTo(640);
    assertThat(read.getHeight()).isEqualTo(480);
  }

  @Test
  void aTitleLeavesInkInThePicture() {
    BufferedImage with = PngPicture.draw(scene, camera, size, "A title");
    BufferedImage without = PngPicture.draw(scene, camera, size, "");
    assertThat(darkPixels(with)).isGreaterThan(darkPixels(without));
  }

  @Test
  void anSvgIsWellFormed() throws ParserConfigurationException, IOException, SAXException {
    assertThat(parse(svg("a title")).getDocumentElement().getTagName()).isEqualTo("svg");
  }

  @Test
  void anSvgKeepsTextThatLooksLikeXml()
      throws ParserConfigurationException, IOException, SAXException {
    String title = "|λ| < 1 & \"stable\" <script>\u0007";
    String read = parse(svg(title)).getElementsByTagName("title").item(0).getTextContent();
    assertThat(read).isEqualTo("|λ| < 1 & \"stable\" <script> ");
  }

  @Test
  void anSvgNamesItsAxesAndLegendAsText() {
    assertThat(svg("")).contains(">PC 1 — 41 %</text>").contains(">2 unstable modes</text>");
  }

  @Test
  void anSvgPutsAStablePointWhereTheCameraPutsIt() {
    ScreenView view = camera.on(size.logicalWidth(), size.logicalHeight());
    ScreenPoint p = view.project(scene.markers().getFirst().at());
    String where = String.format(java.util.Locale.ROOT, "cx=\"%.2f\" cy=\"%.2f\"", p.x(), p.y());
    assertThat(svg("")).contains(where);
  }

  @Test
  void aPictureWithoutPixelsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PictureSize.of(0, 480));
  }

  private String svg(String title) {
    return SvgPicture.draw(scene, camera, size, title);
  }

  private static Document parse(String svg)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static int darkPixels(BufferedImage image) {
    int dark = 0;
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 300; x++) {
        dark += Rgb.ofPacked(image.getRGB(x, y)).luminance() < 0.1 ? 1 : 0;
      }
    }
    return dark;
  }
}
