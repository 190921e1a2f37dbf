package separatrix.files.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.onnx.OnnxGraph.Node;

/** Which recurrent operators of a graph follow each other with nothing between that computes. */
final class OnnxChain {
  /** Operators that pass on what they are given, in another shape. */
  private static final List<String> PASSING =
      List.of("Squeeze", "Unsqueeze", "Transpose", "Reshape", "Identity", "Dropout", "Cast");

  private static final int MOST_BETWEEN = 8;

  private OnnxChain() {}

  /**
   * Whether each recurrent operator of `nodes`, which stand in their order, sees the one before.
   */
  static boolean isOne(List<Node> nodes) {
    Map<String, Node> makers = new HashMap<>();
    for (Node node : nodes) {
      node.outputs().forEach(output -> makers.putIfAbsent(output, node));
    }
    List<Node> recurrent = nodes.stream().filter(OnnxLayer::isRecurrent).toList();
    for (int k = 1; k < recurrent.size(); k++) {
      if (!follows(recurrent.get(k), recurrent.get(k - 1), makers)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a node's input is the sequence of units (the first output) of another. */
  private static boolean follows(Node node, Node before, Map<String, Node> makers) {
    String input = node.input(0);
    for (int i = 0; i < MOST_BETWEEN; i++) {
      Node maker = makers.get(input);
      if (maker == null) {
        return false;
      }
      if (before.outputs().contains(input)) {
        return input.equals(before.outputs().getFirst());
      }
      if (!PASSING.contains(maker.type())) {
        return false;
      }
      input = maker.input(0);
    }
    return false;
  }
}
