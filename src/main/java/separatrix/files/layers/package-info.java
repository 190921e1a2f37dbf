/**
 * Weights to a network, whatever file they came from. A {@link separatrix.files.layers.Findings}
 * says which recurrent layers and linear layers a file has and what it says of them; {@link
 * separatrix.files.layers.NetworkAssembly} makes a network of it and lists every convention that
 * was taken.
 */
@NullMarked
package separatrix.files.layers;

import org.jspecify.annotations.NullMarked;
