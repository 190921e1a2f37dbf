package separatrix.files.layers;

import separatrix.files.Refusals.Construction;

/**
 * A recurrent layer that a file has, its weights not yet looked at.
 *
 * @param name as the user chooses it
 * @param index its place among the layers of its stack, from 0
 * @param depth the layers of its stack
 */
public record LayerSource(String name, int index, int depth, Construction<LayerWeights> weights) {

  /** A layer of its own. */
  public static LayerSource single(String name, Construction<LayerWeights> weights) {
    return new LayerSource(name, 0, 1, weights);
  }
}
