package separatrix.files.keras;

import static separatrix.files.UnreadableNetworkException.quoted;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NamedTensors;
import separatrix.files.NetworkImporter;
import separatrix.files.Question.Subject;
import separatrix.files.SourceFile;
import separatrix.files.Tensor;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.ZipArchive;
import separatrix.files.dialects.Dialects;
import separatrix.files.dialects.KernelNames;
import separatrix.files.dialects.KernelNames.Sequence;
import separatrix.files.hdf.HdfContents;
import separatrix.files.keras.KerasConfig.Layer;
import separatrix.files.layers.NetworkAssembly;
import separatrix.files.layers.Preset;

/**
 * Keras's models and weights: `.h5` (whole models and weights alone), `.weights.h5` and `.keras`.
 * What the configuration says (activation, reset_after) is taken; weights alone leave it open.
 */
public final class KerasImporter implements NetworkImporter {
  private static final String WEIGHTS = "model.weights.h5";
  private static final String CONFIG = "config.json";
  private static final int MOST_CONFIGURATION = 4 << 20;
  private static final long MOST_COMPARED = 4_000_000;

  @Override
  public String format() {
    return "Keras (.keras, .weights.h5, .h5)";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return HdfContents.isHdf(ByteBuffer.wrap(file.bytes()))
        || (ZipArchive.isZip(file.bytes()) && ZipArchive.mentions(file.bytes(), WEIGHTS));
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    if (!ZipArchive.isZip(file.bytes())) {
      HdfContents contents = HdfContents.read(ByteBuffer.wrap(file.bytes()));
      String config = contents.texts().getOrDefault("", Map.of()).getOrDefault("model_config", "");
      return network(
          contents,
          config.isEmpty() ? KerasConfig.none() : KerasConfig.read(config),
          file,
          choices);
    }
    ZipArchive zip = ZipArchive.open(file.bytes());
    KerasConfig config = zip.has(CONFIG) ? KerasConfig.read(text(zip)) : KerasConfig.none();
    return network(HdfContents.read(zip.content(WEIGHTS)), config, file, choices);
  }

  private static String text(ZipArchive zip) throws UnreadableNetworkException {
    ByteBuffer content = zip.content(CONFIG);
    if (content.remaining() > MOST_CONFIGURATION) {
      throw new UnreadableNetworkException(
          "The configuration takes %d bytes, at most %d are read; save the weights alone."
              .formatted(content.remaining(), MOST_CONFIGURATION));
    }
    return StandardCharsets.UTF_8.decode(content).toString();
  }

  private static ImportedNetwork network(
      HdfContents contents, KerasConfig config, SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    NamedTensors named = KerasLayers.named(contents.arrays(), config);
    Set<String> notes = new LinkedHashSet<>(named.notes());
    Map<String, Map<Subject, Preset>> said = new HashMap<>();
    Map<String, Tensor> tensors = new LinkedHashMap<>(named.tensors());
    Map<String, String> prefixes = new HashMap<>();
    List<Layer> layers = config.layers();
    if ((long) layers.size() * tensors.size() > MOST_COMPARED) {
      throw new UnreadableNetworkException(
          "The file has %d layers and %d arrays, more than are looked through; save the recurrent layer alone."
              .formatted(layers.size(), tensors.size()));
    }
    for (String name : tensors.keySet()) {
      int end = name.lastIndexOf('/');
      if (end < 0 || said.containsKey(name.substring(0, end + 1))) {
        continue;
      }
      String prefix = name.substring(0, end + 1);
      Map<Subject, Preset> presets = new EnumMap<>(Subject.class);
      for (Layer layer : layers) {
        if (("/" + prefix).contains("/" + layer.name() + "/")) {
          noteActivation(layer, notes);
          if (KerasConfig.RECURRENT.contains(layer.type())) {
            prefixes.putIfAbsent(layer.name(), prefix);
            presets.putAll(config.presets(layer.name(), notes));
          }
        }
      }
      said.put(prefix, presets);
    }
    NamedTensors all = new NamedTensors(tensors, named.refused(), List.copyOf(notes));
    KernelNames kernels = new KernelNames(said, sequence(config, prefixes));
    return kernels.speaks(all)
        ? NetworkAssembly.network(all, kernels.find(all, choices), file.stem(), choices)
        : Dialects.network(all, file.stem(), choices);
  }

  /** The order of the recurrent layers, by the prefixes of their names. */
  private static Sequence sequence(KerasConfig config, Map<String, String> prefixes) {
    return switch (config.sequence()) {
      case Sequence.Unknown unknown -> unknown;
      case Sequence.Known(List<String> layers) ->
          new Sequence.Known(
              layers.stream().filter(prefixes::containsKey).map(prefixes::get).toList());
    };
  }

  private static void noteActivation(Layer layer, Set<String> notes) {
    String activation = layer.text("activation");
    if (layer.type().equals("Dense") && !activation.isEmpty() && !activation.equals("linear")) {
      notes.add(
          "The outputs of the layer %s are shown before its activation %s."
              .formatted(quoted(layer.name()), quoted(activation)));
    }
  }
}
