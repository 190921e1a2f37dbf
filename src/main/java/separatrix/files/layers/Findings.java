package separatrix.files.layers;

import java.util.List;
import separatrix.files.Convention;

/**
 * What a file has, in the terms of networks.
 *
 * @param layers the recurrent layers, the likeliest first
 * @param linears the linear layers
 * @param notes what is worth saying
 * @param conventions those that were needed to find this much
 */
public record Findings(
    List<LayerSource> layers,
    List<Linear> linears,
    List<String> notes,
    List<Convention> conventions) {

  public Findings {
    layers = List.copyOf(layers);
    linears = List.copyOf(linears);
    notes = List.copyOf(notes);
    conventions = List.copyOf(conventions);
  }

  public Findings(List<LayerSource> layers, List<Linear> linears, List<String> notes) {
    this(layers, linears, notes, List.of());
  }
}
