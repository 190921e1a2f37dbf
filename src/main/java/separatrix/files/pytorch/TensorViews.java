package separatrix.files.pytorch;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import separatrix.files.ElementType;
import separatrix.files.Limits;
import separatrix.files.NamedTensors;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.pytorch.PickleValue.Storage;
import separatrix.files.pytorch.PickleValue.View;

/** Makes tensors of views, whose numbers stand in storages: shape, strides and offset checked. */
final class TensorViews {

  /** Where the numbers are. */
  @FunctionalInterface
  interface Storages {
    /** The bytes of a storage, in the buffer's byte order. */
    ByteBuffer bytes(Storage storage) throws UnreadableNetworkException;
  }

  private TensorViews() {}

  /** The tensors that `views` show, within the limit of all together. */
  static Map<String, Tensor> tensors(Map<String, View> views, Storages storages)
      throws UnreadableNetworkException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    long taken = 0;
    for (Map.Entry<String, View> view : views.entrySet()) {
      Tensor tensor = tensor(view.getKey(), view.getValue(), storages, taken);
      taken += tensor.count();
      tensors.put(view.getKey(), tensor);
    }
    return tensors;
  }

  static NamedTensors named(StateDict found, Storages storages, List<String> notes)
      throws UnreadableNetworkException {
    Map<String, Tensor> tensors = tensors(found.views(), storages);
    notes.addAll(0, found.notes());
    return new NamedTensors(tensors, Map.of(), notes);
  }

  /** The numbers that `view` shows, row by row. */
  private static Tensor tensor(String name, View view, Storages storages, long taken)
      throws UnreadableNetworkException {
    long[] sizes = view.shape().stream().mapToLong(Long::longValue).toArray();
    int count = Limits.values(name, sizes, taken);
    int[] shape = new int[sizes.length];
    int[] strides = new int[sizes.length];
    ByteBuffer numbers = storages.bytes(view.storage());
    ElementType type = view.storage().type();
    long last = view.offset();
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = (int) sizes[axis];
      // Without numbers, or along one, there is nothing to step over.
      long stride = count > 0 && shape[axis] > 1 ? view.strides().get(axis) : 0;
      if (stride < 0 || stride > numbers.remaining()) {
        throw outside(name);
      }
      strides[axis] = (int) stride;
      // Sizes and strides are below 2³⁰ here, and there are at most 32 axes.
      last += stride * Math.max(0, sizes[axis] - 1);
    }
    long available = Math.min(view.storage().count(), numbers.remaining() / type.bytes());
    if (view.offset() < 0 || last < 0 || (count > 0 && last >= available)) {
      throw outside(name);
    }
    return Tensor.owning(shape, gather(numbers, type, view.offset(), shape, strides, count));
  }

  private static double[] gather(
      ByteBuffer numbers, ElementType type, long offset, int[] shape, int[] strides, int count) {
    double[] values = new double[count];
    int[] index = new int[shape.length];
    int element = count == 0 ? 0 : (int) offset;
    for (int i = 0; i < count; i++) {
      values[i] = type.at(numbers, element * type.bytes());
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        element += strides[axis];
        if (++index[axis] < shape[axis]) {
          break;
        }
        element -= strides[axis] * shape[axis];
        index[axis] = 0;
      }
    }
    return values;
  }

  private static UnreadableNetworkException outside(String name) {
    return new UnreadableNetworkException(
        "The tensor %s reaches beyond the numbers stored for it; the file is damaged, save it again."
            .formatted(quoted(name)));
  }
}
