package separatrix.files.layers;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.Convention.Source;
import separatrix.files.Question.Subject;
import separatrix.files.Refusals;
import separatrix.files.UnreadableNetworkException;

/**
 * Which recurrent layers of a file are the network: all of them as one state where it is known, or
 * likely, how they follow each other; else the first.
 */
final class LayerChoice {
  private final Findings findings;
  private final Answers answers;

  /** What was looked at already, by the layer's name. */
  private final Map<String, LayerWeights> weights = new HashMap<>();

  LayerChoice(Findings findings, Answers answers) {
    this.findings = findings;
    this.answers = answers;
  }

  /** The layers of the network, the one that sees the input first. */
  List<LayerSource> layers() throws UnreadableNetworkException {
    List<LayerStack> stacks = findings.stacks().stream().filter(this::fits).toList();
    List<LayerSource> single = findings.layers();
    List<String> names = new ArrayList<>(stacks.stream().map(LayerStack::name).toList());
    single.forEach(layer -> names.add(layer.name()));
    if (names.size() == 1 && !answers.hasChosen(Subject.LAYER)) {
      return single;
    }
    String chosen = answers.any(Subject.LAYER, preset(stacks, names));
    for (LayerStack stack : stacks) {
      if (stack.name().equals(chosen)) {
        return stack.layers();
      }
    }
    for (LayerSource layer : single) {
      if (layer.name().equals(chosen)) {
        return List.of(layer);
      }
    }
    throw new UnreadableNetworkException(
        "There is no recurrent layer %s; choose among %s."
            .formatted(quoted(chosen), Refusals.listed(names)));
  }

  /** The weights of a layer, of the right shapes. */
  LayerWeights weights(LayerSource layer) throws UnreadableNetworkException {
    LayerWeights known = weights.get(layer.name());
    if (known == null) {
      known = Refusals.checked(layer.weights());
      known.check();
      weights.put(layer.name(), known);
    }
    return known;
  }

  private Preset preset(List<LayerStack> stacks, List<String> names) {
    for (LayerStack stack : stacks) {
      boolean isTold = stack.order() == LayerStack.Order.TOLD;
      if (isTold || stack.order() == LayerStack.Order.NUMBERED) {
        boolean isAll = stack.layers().size() == findings.layers().size();
        return new Preset(
            "Which of several recurrent layers, or all of them as one state, in their order",
            names,
            stack.name(),
            isTold && isAll ? Source.FILE : Source.ASSUMED);
      }
    }
    return Preset.assumed(
        "The file has several recurrent layers: which one?",
        names,
        findings.layers().getFirst().name());
  }

  /** Whether the layers can follow each other; what the file says need not be looked into. */
  private boolean fits(LayerStack stack) {
    if (stack.order() == LayerStack.Order.TOLD) {
      return true;
    }
    try {
      for (int k = 1; k < stack.layers().size(); k++) {
        int below = weights(stack.layers().get(k - 1)).units();
        if (weights(stack.layers().get(k)).input().columns() != below) {
          return false;
        }
      }
      return true;
    } catch (UnreadableNetworkException _) {
      // A layer that cannot be read is refused when it is chosen for itself.
      return false;
    }
  }
}
