/**
 * Numbers, fast: vectors, matrices, spectra and batched kernels. The only room that sees EJML and
 * OpenBLAS.
 */
@NullMarked
package separatrix.linalg;

import org.jspecify.annotations.NullMarked;
