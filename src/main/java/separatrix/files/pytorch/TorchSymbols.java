package separatrix.files.pytorch;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.files.ElementType;
import separatrix.files.Limits;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.pytorch.PickleValue.Dictionary;
import separatrix.files.pytorch.PickleValue.Opaque;
import separatrix.files.pytorch.PickleValue.Sequence;
import separatrix.files.pytorch.PickleValue.Storage;
import separatrix.files.pytorch.PickleValue.Symbol;
import separatrix.files.pytorch.PickleValue.Text;
import separatrix.files.pytorch.PickleValue.View;
import separatrix.files.pytorch.PickleValue.Whole;

/**
 * The names that a table of PyTorch weights needs, and what a call of each means as data. Any other
 * name is refused.
 */
final class TorchSymbols {
  private static final Map<String, ElementType> STORAGES =
      Map.of(
          "DoubleStorage", ElementType.FLOAT64,
          "FloatStorage", ElementType.FLOAT32,
          "HalfStorage", ElementType.FLOAT16,
          "BFloat16Storage", ElementType.BFLOAT16,
          "LongStorage", ElementType.INT64,
          "IntStorage", ElementType.INT32,
          "ShortStorage", ElementType.INT16,
          "CharStorage", ElementType.INT8,
          "ByteStorage", ElementType.UINT8,
          "BoolStorage", ElementType.BOOL);

  private static final String TENSOR = "torch._utils._rebuild_tensor_v2";

  /** Calls whose result is their first argument. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "torch._utils._rebuild_parameter",
          "torch._utils._rebuild_parameter_with_state",
          "torch.jit._pickle.restore_type_tag",
          "torch.Size");

  private static final Set<String> DICTIONARIES =
      Set.of("collections.OrderedDict", "collections.defaultdict");

  /** Plain values that checkpoints keep beside the weights; read as nothing. */
  private static final Set<String> IGNORED =
      Set.of(
          "torch.device",
          "torch.float16",
          "torch.bfloat16",
          "torch.float32",
          "torch.float64",
          "torch.uint8",
          "torch.int8",
          "torch.int16",
          "torch.int32",
          "torch.int64",
          "torch.bool",
          "numpy.dtype",
          "numpy.ndarray",
          "numpy.core.multiarray._reconstruct",
          "numpy._core.multiarray._reconstruct",
          "numpy.core.numeric._frombuffer",
          "numpy._core.numeric._frombuffer",
          "numpy.core.multiarray.scalar",
          "numpy._core.multiarray.scalar",
          "_codecs.encode",
          "builtins.set",
          "__builtin__.set",
          "builtins.list",
          "builtins.dict",
          "builtins.int",
          "builtins.float",
          "argparse.Namespace",
          "pathlib.PosixPath",
          "pathlib.WindowsPath",
          "pathlib.PurePosixPath",
          "pathlib._local.PosixPath",
          "pathlib._local.WindowsPath",
          "datetime.datetime",
          "datetime.timedelta",
          "collections.Counter",
          "collections.deque",
          "pytorch_lightning.utilities.parsing.AttributeDict",
          "lightning_fabric.utilities.data.AttributeDict",
          "lightning.fabric.utilities.data.AttributeDict",
          "torch.jit._pickle.build_intlist",
          "torch.jit._pickle.build_doublelist",
          "torch.jit._pickle.build_boollist",
          "torch.jit._pickle.build_tensorlist");

  /** The modules of a TorchScript program's own types. */
  private static final String SCRIPT = "__torch__";

  /** Which names a pickle may have. */
  enum Allowed {
    /** Those of a table of weights. */
    WEIGHTS,
    /** Also the types of a TorchScript program, which stand for their attributes. */
    SCRIPT;

    /** The symbol, if it may be there. */
    Symbol symbol(String module, String name) throws UnreadableNetworkException {
      boolean isOfScript =
          this == SCRIPT
              && (module.equals(TorchSymbols.SCRIPT)
                  || module.startsWith(TorchSymbols.SCRIPT + "."));
      return isOfScript ? new Symbol(module, name) : allowed(module, name);
    }
  }

  private TorchSymbols() {}

  /** The symbol, if weights need it. */
  private static Symbol allowed(String module, String name) throws UnreadableNetworkException {
    Symbol symbol = new Symbol(module, name);
    String path = symbol.path();
    if (path.equals(TENSOR)
        || WRAPPERS.contains(path)
        || DICTIONARIES.contains(path)
        || IGNORED.contains(path)
        || (module.equals("torch") && STORAGES.containsKey(name))) {
      return symbol;
    }
    throw new UnreadableNetworkException(
        "The file calls for %s, which no table of weights needs, and nothing in it was run; save model.state_dict() with torch.save and open that file."
            .formatted(quoted(path)));
  }

  /** What calling `symbol` with `arguments` would make. */
  static PickleValue called(Symbol symbol, List<PickleValue> arguments)
      throws UnreadableNetworkException {
    String path = symbol.path();
    if (path.equals(TENSOR)) {
      return view(arguments);
    }
    if (WRAPPERS.contains(path)) {
      return arguments.isEmpty() ? new Sequence(List.of()) : arguments.getFirst();
    }
    if (symbol.module().startsWith(SCRIPT)) {
      return new Dictionary(Dictionary.Origin.OBJECT);
    }
    // Filled afterwards, item by item.
    return DICTIONARIES.contains(path) ? new Dictionary() : new Opaque();
  }

  /** The storage that a persistent id names: ("storage", type, key, device, count). */
  static Storage storage(PickleValue id) throws UnreadableNetworkException {
    if (id instanceof Sequence tuple
        && tuple.items.size() >= 5
        && tuple.items.get(0) instanceof Text(String kind)
        && kind.equals("storage")
        && tuple.items.get(1) instanceof Symbol(String module, String name)
        && module.equals("torch")
        && tuple.items.get(2) instanceof Text(String key)
        && tuple.items.get(4) instanceof Whole(long count)) {
      ElementType type = STORAGES.get(name);
      if (type != null) {
        return new Storage(type, key, count);
      }
    }
    throw damaged("a storage of numbers is named in an unknown way");
  }

  /** (storage, offset, shape, strides, …) as a view. */
  private static View view(List<PickleValue> arguments) throws UnreadableNetworkException {
    if (arguments.size() >= 4
        && arguments.get(0) instanceof Storage storage
        && arguments.get(1) instanceof Whole(long offset)
        && arguments.get(2) instanceof Sequence shape
        && arguments.get(3) instanceof Sequence strides) {
      View view = new View(storage, offset, numbers(shape), numbers(strides));
      if (view.shape().size() == view.strides().size()) {
        return view;
      }
    }
    throw damaged("a tensor is described in an unknown way");
  }

  private static List<Long> numbers(Sequence sequence) throws UnreadableNetworkException {
    List<Long> numbers = new ArrayList<>();
    for (PickleValue item : sequence.items) {
      if (!(item instanceof Whole(long number)) || numbers.size() == Limits.AXES) {
        throw damaged("a tensor's shape is not a short list of whole numbers");
      }
      numbers.add(number);
    }
    return List.copyOf(numbers);
  }

  private static UnreadableNetworkException damaged(String what) {
    return new UnreadableNetworkException(
        "The PyTorch file is damaged, %s; save model.state_dict() again.".formatted(what));
  }
}
