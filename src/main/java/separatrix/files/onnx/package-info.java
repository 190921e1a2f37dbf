/** ONNX graphs: recurrent operators with their initialisers, out of the protobuf wire format. */
@NullMarked
package separatrix.files.onnx;

import org.jspecify.annotations.NullMarked;
