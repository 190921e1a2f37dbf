package separatrix.files.layers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recurrent layers of a file that may be one network, each seeing the units of the one before.
 *
 * @param name as the user chooses it
 * @param layers the first sees the input
 */
public record LayerStack(String name, List<LayerSource> layers, Order order) {
  /** The choice of all layers of a file as one state. */
  public static final String ALL = "stacked";

  private static final Pattern NUMBER = Pattern.compile("[_.]?(\\d{1,9})");

  /** Who says that the layers follow each other so. */
  public enum Order {
    /** The file. */
    TOLD,
    /** Nobody, but their names are one name and a number. */
    NUMBERED,
    /** Nobody: they stand so in the file. */
    OPEN
  }

  public LayerStack {
    layers = List.copyOf(layers);
  }

  /**
   * All layers of a file that does not say how they follow each other; none if there is but one.
   */
  public static Optional<LayerStack> untold(List<LayerSource> layers) {
    if (layers.size() < 2) {
      return Optional.empty();
    }
    boolean areNumbered =
        layers.stream().map(layer -> withoutNumbers(layer.name())).distinct().count() == 1;
    List<LayerSource> inOrder = new ArrayList<>(layers);
    if (areNumbered) {
      inOrder.sort(Comparator.comparing(LayerStack::numbers));
    }
    return Optional.of(new LayerStack(ALL, inOrder, areNumbered ? Order.NUMBERED : Order.OPEN));
  }

  private static String withoutNumbers(String name) {
    return NUMBER.matcher(name).replaceAll("");
  }

  /** The numbers in a layer's name, so written that their order as texts is theirs as numbers. */
  private static String numbers(LayerSource layer) {
    StringBuilder numbers = new StringBuilder();
    for (MatchResult number : NUMBER.matcher(layer.name()).results().toList()) {
      numbers.append("%010d ".formatted(Long.parseLong(number.group(1))));
    }
    return numbers.toString();
  }
}
