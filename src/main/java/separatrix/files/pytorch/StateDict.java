package separatrix.files.pytorch;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.files.Limits;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.dialects.Dialects;
import separatrix.files.pytorch.PickleValue.Dictionary;
import separatrix.files.pytorch.PickleValue.Text;
import separatrix.files.pytorch.PickleValue.View;
import separatrix.files.pytorch.PickleValue.Whole;

/**
 * The weights inside whatever was saved: a state_dict, a checkpoint that holds one beside other
 * things, or a dictionary of several.
 *
 * @param views the tensors by name; names of nested dictionaries are joined by dots
 * @param notes where they were found, if not on top
 */
record StateDict(Map<String, View> views, List<String> notes) {
  /** Where checkpoints keep the weights, the usual ones first. */
  private static final List<String> WRAPPERS =
      List.of(
          "state_dict", "model_state_dict", "model_state", "model", "net", "network", "weights");

  private static final int DEEPEST = 6;
  private static final int LONGEST_KEY = 200;

  /** The weights in `saved`. */
  static StateDict find(PickleValue saved) throws UnreadableNetworkException {
    if (!(saved instanceof Dictionary top)) {
      throw new UnreadableNetworkException(
          "The file holds no dictionary of weights but something else; save model.state_dict() with torch.save and open that file.");
    }
    Map<String, Dictionary> wrapped = wrapped(top);
    for (String wrapper : WRAPPERS) {
      Dictionary inside = wrapped.get(wrapper);
      Map<String, View> views = inside == null ? Map.of() : flatten(inside);
      if (views.keySet().stream().anyMatch(Dialects::isTorchRecurrent)) {
        return new StateDict(
            views, List.of("The weights were found under \"%s\".".formatted(wrapper)));
      }
    }
    return new StateDict(flatten(top), List.of());
  }

  /** The dictionaries under the usual names; of a name that comes twice the last, as in Python. */
  private static Map<String, Dictionary> wrapped(Dictionary top) {
    Map<String, Dictionary> wrapped = new HashMap<>();
    for (Dictionary.Pair pair : top.pairs) {
      if (pair.key() instanceof Text(String key)
          && WRAPPERS.contains(key)
          && pair.value() instanceof Dictionary inside) {
        wrapped.put(key, inside);
      }
    }
    return wrapped;
  }

  private static Map<String, View> flatten(Dictionary top) throws UnreadableNetworkException {
    Map<String, View> views = new LinkedHashMap<>();
    collect(top, "", 0, Collections.newSetFromMap(new IdentityHashMap<>()), views);
    return views;
  }

  private static void collect(
      Dictionary from, String prefix, int depth, Set<Dictionary> seen, Map<String, View> views)
      throws UnreadableNetworkException {
    // A dictionary may hold itself: each is entered once.
    if (depth == DEEPEST || !seen.add(from)) {
      return;
    }
    for (Dictionary.Pair pair : from.pairs) {
      String name = prefix + keyName(pair.key());
      switch (pair.value()) {
        case View view -> views.put(name, view);
        case Dictionary inside when !name.startsWith("optim") ->
            collect(inside, name + ".", depth + 1, seen, views);
        case Dictionary _,
            PickleValue.Opaque _,
            Whole _,
            Text _,
            PickleValue.Symbol _,
            PickleValue.Sequence _,
            PickleValue.Storage _ -> {}
      }
      Limits.arrays(views.size());
    }
  }

  private static String keyName(PickleValue key) {
    return switch (key) {
      case Text(String text) -> text.substring(0, Math.min(text.length(), LONGEST_KEY));
      case Whole(long number) -> Long.toString(number);
      case PickleValue.Opaque _,
          PickleValue.Symbol _,
          PickleValue.Sequence _,
          Dictionary _,
          PickleValue.Storage _,
          View _ ->
          "?";
    };
  }
}
