package separatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SkeletonCommandTest {
  @TempDir Path folder = Path.of("");

  private static Stream<JsonObject> items(JsonObject json, String list) {
    return StreamSupport.stream(json.getAsJsonArray(list).spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }

  private JsonObject json(String command, String... options) throws IOException {
    Path file = folder.resolve(command + ".json");
    List<String> arguments = new java.util.ArrayList<>(List.of(command));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--out", file.toString()));
    assertThat(Spoken.by(arguments.toArray(String[]::new)).status()).isZero();
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  @Test
  void theReportCountsTheBridgesBetweenAttractors() {
    Spoken spoken = Spoken.by("skeleton", "sample:memory");

    assertThat(spoken.out())
        .contains(
            "12 saddles with one unstable mode join two points; at the ends of 12 exactly one"
                + " output has another sign.")
        .contains("The index sum is +1")
        .contains("every way out was followed");
    assertThat(spoken.err()).isEmpty();
  }

  /**
   * A switch of two units that silence each other. Its trials begin where the first is on, and no
   * pulse turns it over: of the other attractor and of the saddle between the search knows nothing.
   */
  @Test
  void anAttractorThatNoTrialCameNearIsFound() throws IOException {
    Path file = folder.resolve("switch.json");
    Files.writeString(
        file,
        """
        {"format": "separatrix-network", "version": 1, "cell": {"type": "leaky", "form": "outside",
         "leak": 0.2, "activation": "sigmoid", "recurrentWeights": [[0, -12], [-12, 0]],
         "inputWeights": [[1], [-1]], "bias": [6, 6]}, "initialState": [0.9, 0.1]}
        """);

    assertThat(Spoken.by("skeleton", file.toString()).lines())
        .anyMatch(line -> line.matches("A\\d+ +0 +[+]0.003 [+]0.997"))
        .anyMatch(line -> line.matches("S\\d+ +1 +[+]0.500 [+]0.500"))
        .anyMatch(line -> line.startsWith("1 saddle with one unstable mode joins two points"));
  }

  @Test
  void aContinuumIsSaidToBeThere() throws IOException {
    Path file = folder.resolve("line.json");
    Files.writeString(
        file,
        """
        {"format": "separatrix-network", "version": 1, "cell": {"type": "vanilla",
         "activation": "identity", "recurrentWeights": [[1, 0], [0, 0.5]],
         "inputWeights": [[1], [1]], "bias": [0, 0]}}
        """);

    assertThat(Spoken.by("skeleton", file.toString()).out())
        .contains("A continuum of fixed points: a line");
  }

  @Test
  void theTableSaysWhichWayLeadsWhere() {
    assertThat(Spoken.by("skeleton", "sample:memory").lines())
        .filteredOn(line -> line.matches("S\\d+ +mode 1 [+−] +→ A\\d+ +1 +\\d+"))
        .hasSize(24);
  }

  @Test
  void theJsonHoldsPointsCyclesAndConnections() throws IOException {
    JsonObject json = json("skeleton", "sample:memory");

    assertThat(json.get("format").getAsString()).isEqualTo("separatrix-skeleton");
    assertThat(json.getAsJsonArray("cycles")).isEmpty();
    assertThat(items(json, "groups")).hasSize(1);
    assertThat(json.get("openBoundaries").isJsonNull()).isTrue();
    assertThat(items(json, "points"))
        .hasSize(27)
        .allSatisfy(
            point ->
                assertThat(point.keySet())
                    .contains("label", "unstable", "output", "state", "foundByFlow"));
    assertThat(items(json, "connections"))
        .allSatisfy(
            connection ->
                assertThat(connection.keySet())
                    .contains("source", "target", "steps", "start", "end"));
  }

  @Test
  void graphMlHasANodePerPointAndAnEdgePerConnectionThatItsDrawingShows() throws Exception {
    Path file = folder.resolve("memory.graphml");
    assertThat(Spoken.by("skeleton", "sample:memory", "--out", file.toString()).status()).isZero();
    Document xml =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());

    assertThat(xml.getElementsByTagName("node").getLength()).isEqualTo(27);
    // 12 · 2 from edges of the cube, 6 · (4 + 4) from faces, 6 + 8 and twelve more at most from the
    // middle: at the least the ways that symmetry makes.
    assertThat(xml.getElementsByTagName("edge").getLength()).isGreaterThanOrEqualTo(24 + 48 + 14);
  }

  @Test
  void dotIsADirectedGraph() throws IOException {
    Path file = folder.resolve("memory.dot");
    assertThat(Spoken.by("skeleton", "sample:memory", "--out", file.toString()).status()).isZero();

    assertThat(Files.readString(file)).startsWith("digraph").contains("->").contains("mode 1 +");
  }

  @Test
  void aPictureHasTheNamesOfThePointsAsText() throws IOException {
    Path file = folder.resolve("memory.svg");
    assertThat(Spoken.by("skeleton", "sample:memory", "--out", file.toString()).status()).isZero();

    assertThat(Files.readString(file)).startsWith("<?xml").contains(">A1<", ">1 unstable · 12<");
  }

  @Test
  void anotherEndingIsRefused() {
    Spoken spoken =
        Spoken.by("skeleton", "sample:memory", "--out", folder.resolve("x.gif").toString());

    assertThat(spoken.status()).isEqualTo(2);
    assertThat(spoken.err()).contains(".json, .graphml, .dot, .svg or .png");
  }

  @Test
  void lyapunovSaysInWordsWhatItIs() throws IOException {
    assertThat(Spoken.by("lyapunov", "sample:memory", "--steps", "1000").out())
        .contains("per τ")
        .contains("rest");
    JsonObject json = json("lyapunov", "sample:memory", "--count", "2", "--steps", "1000");
    assertThat(json.getAsJsonArray("exponents")).hasSize(2);
    assertThat(json.get("motion").getAsString()).isEqualTo("rest");
  }

  @Test
  void lyapunovGoesAlongATrial() {
    assertThat(Spoken.by("lyapunov", "sample:flipflop-gru", "--along", "1").out())
        .contains("driven, and stable");
    assertThat(Spoken.by("lyapunov", "sample:memory", "--along", "9999").isRefusal()).isTrue();
  }

  @Test
  void aMemoryHasNoCycles() throws IOException {
    assertThat(json("cycles", "sample:memory", "--flows", "8").getAsJsonArray("cycles")).isEmpty();
  }
}
