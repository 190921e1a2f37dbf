package separatrix.files.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Limits;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;

/**
 * The nodes and constant tensors of a model: ModelProto has its graph (7); GraphProto nodes (1) and
 * initialisers (5); NodeProto inputs (1), outputs (2), name (3), op_type (4), attributes (5).
 *
 * @param tensors initialisers, and the outputs of Constant nodes
 */
record OnnxGraph(List<Node> nodes, NamedTensors tensors) {

  /** One operator. */
  record Node(
      String type,
      String name,
      List<String> inputs,
      List<String> outputs,
      Map<String, ProtobufMessage> attributes) {

    /** The name of input `index`, empty if there is none. */
    String input(int index) {
      return index < inputs.size() ? inputs.get(index) : "";
    }

    long whole(String attribute, long otherwise) {
      ProtobufMessage message = attributes.get(attribute);
      return message == null ? otherwise : message.whole(3, otherwise);
    }

    String text(String attribute, String otherwise) {
      ProtobufMessage message = attributes.get(attribute);
      return message == null ? otherwise : message.text(4);
    }

    List<String> texts(String attribute) {
      ProtobufMessage message = attributes.get(attribute);
      return message == null ? List.of() : message.texts(9);
    }
  }

  static OnnxGraph read(byte[] bytes) throws UnreadableNetworkException {
    ProtobufMessage model = ProtobufMessage.read(ByteBuffer.wrap(bytes));
    List<ProtobufMessage> graphs = model.messages(7);
    if (graphs.isEmpty()) {
      throw ProtobufMessage.damaged("it has no graph");
    }
    ProtobufMessage graph = graphs.getFirst();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Map<String, String> refused = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (ProtobufMessage proto : graph.messages(1)) {
      nodes.add(node(proto));
    }
    long taken = 0;
    List<Map.Entry<String, ProtobufMessage>> constants = new ArrayList<>();
    for (ProtobufMessage proto : graph.messages(5)) {
      constants.add(Map.entry(proto.text(8), proto));
    }
    for (Node node : nodes) {
      ProtobufMessage value = node.attributes().get("value");
      if (node.type().equals("Constant") && value != null && !node.outputs().isEmpty()) {
        for (ProtobufMessage tensor : value.messages(5)) {
          constants.add(Map.entry(node.outputs().getFirst(), tensor));
        }
      }
    }
    Limits.arrays(constants.size());
    for (Map.Entry<String, ProtobufMessage> constant : constants) {
      try {
        Tensor tensor = OnnxTensor.read(constant.getValue(), constant.getKey(), taken);
        taken += tensor.count();
        tensors.put(constant.getKey(), tensor);
      } catch (UnreadableNetworkException refusal) {
        refused.put(constant.getKey(), String.valueOf(refusal.getMessage()));
      }
    }
    return new OnnxGraph(nodes, new NamedTensors(tensors, refused, List.of()));
  }

  private static Node node(ProtobufMessage proto) throws UnreadableNetworkException {
    Map<String, ProtobufMessage> attributes = new LinkedHashMap<>();
    for (ProtobufMessage attribute : proto.messages(5)) {
      attributes.put(attribute.text(1), attribute);
    }
    return new Node(proto.text(4), proto.text(3), proto.texts(1), proto.texts(2), attributes);
  }
}
