/**
 * PyTorch's own files: the zip form with a pickled table of contents, TorchScript archives, and the
 * form before version 1.6. A pickle is read as inert data; nothing in it is resolved or called.
 */
@NullMarked
package separatrix.files.pytorch;

import org.jspecify.annotations.NullMarked;
