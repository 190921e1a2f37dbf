package separatrix.files.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NamedTensors;
import separatrix.files.NetworkImporter;
import separatrix.files.Refusals;
import separatrix.files.SourceFile;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.layers.Findings;
import separatrix.files.layers.LayerSource;
import separatrix.files.layers.LayerStack;
import separatrix.files.layers.Linear;
import separatrix.files.layers.NetworkAssembly;
import separatrix.files.onnx.OnnxGraph.Node;

/** ONNX models with RNN, GRU or LSTM operators; Gemm and MatMul by a constant are its readouts. */
public final class OnnxImporter implements NetworkImporter {

  @Override
  public String format() {
    return "ONNX (.onnx)";
  }

  /** The version of the format first (field 1, a small number), and a known operator's name. */
  @Override
  public boolean recognises(SourceFile file) {
    byte[] bytes = file.bytes();
    if (bytes.length < 8 || bytes[0] != 8 || bytes[1] <= 0) {
      return false;
    }
    int next = bytes[2] & 0xff;
    // What may follow: producer, domain, model version, documentation, graph, operator sets.
    return List.of(0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42).contains(next);
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    OnnxGraph graph = OnnxGraph.read(file.bytes());
    List<Node> recurrent = graph.nodes().stream().filter(OnnxLayer::isRecurrent).toList();
    List<String> names = OnnxLayer.names(recurrent);
    List<LayerSource> layers = new ArrayList<>();
    for (int k = 0; k < recurrent.size(); k++) {
      OnnxLayer layer = new OnnxLayer(recurrent.get(k), names.get(k), graph.tensors());
      layers.add(LayerSource.single(names.get(k), layer::weights));
    }
    if (layers.isEmpty()) {
      throw new UnreadableNetworkException(
          "The ONNX graph has the operators %s; an RNN, GRU or LSTM is due, export the recurrent layer whole."
              .formatted(
                  Refusals.listed(
                      graph.nodes().stream().map(Node::type).distinct().limit(20).toList())));
    }
    NamedTensors tensors = starts(graph, recurrent, names);
    List<LayerStack> stacks =
        layers.size() > 1 && OnnxChain.isOne(graph.nodes())
            ? List.of(new LayerStack(LayerStack.ALL, layers, LayerStack.Order.TOLD))
            : List.of();
    return NetworkAssembly.network(
        tensors, Findings.of(layers, stacks, linears(graph)), file.stem(), choices);
  }

  /** Constant initial states stand under the names that the search for them knows. */
  private static NamedTensors starts(OnnxGraph graph, List<Node> recurrent, List<String> names) {
    // One constant may be the start of several.
    Map<String, Tensor> stored = graph.tensors().tensors();
    Map<String, Tensor> tensors = new LinkedHashMap<>(stored);
    for (Node node : recurrent) {
      tensors.remove(node.input(5));
      tensors.remove(node.input(6));
    }
    for (int k = 0; k < recurrent.size(); k++) {
      start(stored, recurrent.get(k).input(5), names.get(k) + "/h_0", tensors);
      start(stored, recurrent.get(k).input(6), names.get(k) + "/c_0", tensors);
    }
    return new NamedTensors(tensors, graph.tensors().refused(), List.of());
  }

  private static void start(
      Map<String, Tensor> stored, String from, String to, Map<String, Tensor> tensors) {
    Tensor tensor = stored.get(from);
    if (tensor != null) {
      tensors.put(to, tensor);
    }
  }

  private static List<Linear> linears(OnnxGraph graph) {
    List<Linear> linears = new ArrayList<>();
    Map<String, String> added = added(graph);
    for (Node node : graph.nodes()) {
      String weights = node.input(1);
      if (!graph.tensors().has(weights)) {
        continue;
      }
      String name = node.name().isEmpty() ? weights : node.name();
      if (node.type().equals("Gemm")) {
        Linear.Layout layout =
            node.whole("transB", 0) != 0 ? Linear.Layout.OUTPUT_ROWS : Linear.Layout.OUTPUT_COLUMNS;
        linears.add(new Linear(name, weights, layout, node.input(2)));
      } else if (node.type().equals("MatMul")) {
        String product = node.outputs().isEmpty() ? "" : node.outputs().getFirst();
        linears.add(
            new Linear(
                name, weights, Linear.Layout.OUTPUT_COLUMNS, added.getOrDefault(product, "")));
      }
    }
    return linears;
  }

  /** The constants that Add operators put on what is computed, by its name. */
  private static Map<String, String> added(OnnxGraph graph) {
    Map<String, String> added = new HashMap<>();
    for (Node node : graph.nodes()) {
      if (node.type().equals("Add")) {
        for (int i = 0; i < 2; i++) {
          if (graph.tensors().has(node.input(i))) {
            added.putIfAbsent(node.input(1 - i), node.input(i));
          }
        }
      }
    }
    return added;
  }
}
