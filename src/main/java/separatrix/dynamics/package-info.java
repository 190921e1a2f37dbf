/** What a system does: simulation, linearization, spectra, perturbations. */
@NullMarked
package separatrix.dynamics;

import org.jspecify.annotations.NullMarked;
