package separatrix.files;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Cell;
import separatrix.network.Gru;
import separatrix.network.Leaky;
import separatrix.network.Lstm;
import separatrix.network.Stacked;
import separatrix.network.Ugrnn;
import separatrix.network.Vanilla;

/** A cell as a JSON object: its `type`, then the fields of its record under their own names. */
final class CellJson {
  private static final Set<String> WEIGHTS =
      Set.of("type", "recurrentWeights", "inputWeights", "bias", "activation");

  private CellJson() {}

  /** The cell, or its constructor's {@link IllegalArgumentException} if the shapes do not fit. */
  static Cell read(JsonFields json) throws UnreadableNetworkException {
    String type = json.text("type");
    return switch (type) {
      case "vanilla" -> {
        json.mayHave(WEIGHTS);
        yield new Vanilla(recurrent(json), input(json), bias(json), activation(json));
      }
      case "leaky" -> {
        json.mayHave(and("form", "leak"));
        yield new Leaky(
            Words.constant(Leaky.Form.class, "form", json.text("form")),
            recurrent(json),
            input(json),
            bias(json),
            activation(json),
            json.number("leak"));
      }
      case "ugrnn" -> {
        json.mayHave(WEIGHTS);
        yield new Ugrnn(recurrent(json), input(json), bias(json), activation(json));
      }
      case "gru" -> {
        json.mayHave(and("reset", "candidateBias"));
        yield new Gru(
            Words.constant(Gru.Reset.class, "reset", json.text("reset")),
            recurrent(json),
            input(json),
            bias(json),
            json.vector("candidateBias"),
            activation(json));
      }
      case "lstm" -> {
        json.mayHave(WEIGHTS);
        yield new Lstm(recurrent(json), input(json), bias(json), activation(json));
      }
      case "stacked" -> {
        json.mayHave(Set.of("type", "layers"));
        List<Cell> layers = new ArrayList<>();
        for (JsonFields layer : json.objects("layers")) {
          layers.add(read(layer));
        }
        yield new Stacked(layers);
      }
      default ->
          throw new UnreadableNetworkException(
              "The cell type %s is unknown; vanilla, leaky, ugrnn, gru, lstm or stacked is due."
                  .formatted(quoted(type)));
    };
  }

  /** Writes the field `cell`. */
  static void write(JsonText json, Cell cell) throws IOException {
    json.beginObject("cell");
    fields(json, cell);
    json.endObject();
  }

  private static void fields(JsonText json, Cell cell) throws IOException {
    switch (cell) {
      case Vanilla vanilla -> {
        json.text("type", "vanilla").text("activation", Words.of(vanilla.activation()));
        weights(json, vanilla.recurrentWeights(), vanilla.inputWeights(), vanilla.bias());
      }
      case Leaky leaky -> {
        json.text("type", "leaky")
            .text("form", Words.of(leaky.form()))
            .real("leak", leaky.leak())
            .text("activation", Words.of(leaky.activation()));
        weights(json, leaky.recurrentWeights(), leaky.inputWeights(), leaky.bias());
      }
      case Ugrnn ugrnn -> {
        json.text("type", "ugrnn").text("activation", Words.of(ugrnn.activation()));
        weights(json, ugrnn.recurrentWeights(), ugrnn.inputWeights(), ugrnn.bias());
      }
      case Gru gru -> {
        json.text("type", "gru")
            .text("reset", Words.of(gru.reset()))
            .text("activation", Words.of(gru.activation()));
        weights(json, gru.recurrentWeights(), gru.inputWeights(), gru.bias());
        json.vector("candidateBias", gru.candidateBias());
      }
      case Lstm lstm -> {
        json.text("type", "lstm").text("activation", Words.of(lstm.activation()));
        weights(json, lstm.recurrentWeights(), lstm.inputWeights(), lstm.bias());
      }
      case Stacked stack -> {
        json.text("type", "stacked").beginArray("layers");
        for (Cell layer : stack.layers()) {
          json.beginObject();
          fields(json, layer);
          json.endObject();
        }
        json.endArray();
      }
    }
  }

  private static void weights(JsonText json, Matrix recurrent, Matrix input, Vector bias)
      throws IOException {
    json.matrix("recurrentWeights", recurrent).matrix("inputWeights", input).vector("bias", bias);
  }

  private static Set<String> and(String... more) {
    Set<String> fields = new HashSet<>(WEIGHTS);
    fields.addAll(List.of(more));
    return fields;
  }

  private static Matrix recurrent(JsonFields json) throws UnreadableNetworkException {
    return json.matrix("recurrentWeights");
  }

  private static Matrix input(JsonFields json) throws UnreadableNetworkException {
    return json.matrix("inputWeights");
  }

  private static Vector bias(JsonFields json) throws UnreadableNetworkException {
    return json.vector("bias");
  }

  private static Activation activation(JsonFields json) throws UnreadableNetworkException {
    return Words.constant(Activation.class, "activation", json.text("activation"));
  }
}
