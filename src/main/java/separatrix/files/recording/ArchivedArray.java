package separatrix.files.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import separatrix.files.ElementType;
import separatrix.files.Refusals.Construction;
import separatrix.files.Tensor;

/**
 * An array of a file, its numbers left where they are, or unpacked only when they are asked for.
 *
 * @param strides how many numbers apart neighbours along each axis are
 * @param numbers gives the numbers by their place
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArchivedArray(long[] shape, long[] strides, Construction<RecordingSource.Flat> numbers) {

  /** Numbers of one type in bytes of the order that the buffer has. */
  static RecordingSource.Flat in(ByteBuffer bytes, ElementType type) {
    return index -> type.at(bytes, (int) (index * type.bytes()));
  }

  /** An array in memory. */
  static ArchivedArray of(Tensor tensor) {
    double[] values = tensor.values();
    long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
    return new ArchivedArray(shape, rowMajor(shape), () -> index -> values[(int) index]);
  }

  static long[] rowMajor(long[] shape) {
    long[] strides = new long[shape.length];
    long stride = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= shape[axis];
    }
    return strides;
  }

  static long[] columnMajor(long[] shape) {
    long[] strides = new long[shape.length];
    long stride = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      strides[axis] = stride;
      stride *= shape[axis];
    }
    return strides;
  }
}
