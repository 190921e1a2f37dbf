package separatrix.files.layers;

import java.util.List;
import separatrix.files.Convention;

/**
 * What a file has, in the terms of networks.
 *
 * @param layers the recurrent layers, the likeliest first
 * @param stacks those that may be one network together, the likeliest first
 * @param linears the linear layers
 * @param notes what is worth saying
 * @param conventions those that were needed to find this much
 */
public record Findings(
    List<LayerSource> layers,
    List<LayerStack> stacks,
    List<Linear> linears,
    List<String> notes,
    List<Convention> conventions) {

  public Findings {
    layers = List.copyOf(layers);
    stacks = List.copyOf(stacks);
    linears = List.copyOf(linears);
    notes = List.copyOf(notes);
    conventions = List.copyOf(conventions);
  }

  /** Layers of which nobody says how they follow each other. */
  public Findings(List<LayerSource> layers, List<Linear> linears, List<String> notes) {
    this(layers, linears, notes, List.of());
  }

  /** The same, found under `conventions`. */
  public Findings(
      List<LayerSource> layers,
      List<Linear> linears,
      List<String> notes,
      List<Convention> conventions) {
    this(layers, LayerStack.untold(layers).stream().toList(), linears, notes, conventions);
  }

  /** Layers of which something is known about how they follow each other. */
  public static Findings of(
      List<LayerSource> layers, List<LayerStack> stacks, List<Linear> linears) {
    return new Findings(layers, stacks, linears, List.of(), List.of());
  }
}
