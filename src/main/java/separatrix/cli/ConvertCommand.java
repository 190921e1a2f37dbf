package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import separatrix.files.ResultConversion;
import separatrix.files.Samples;
import separatrix.files.SourceFile;
import separatrix.files.formats.NetworkExporters;

/** Writes a network in another form. */
@Command(
    name = "convert",
    description =
        "Writes a network as Separatrix JSON, or as .npz or safetensors with PyTorch's names; trajectories in another form; fixed points in JSON as a table.")
final class ConvertCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "The .json, .npz, .safetensors or .csv file to write.")
  private Path out = Path.of("");

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<ResultConversion.Conversion> result =
        Samples.isSample(file.source())
            ? Optional.empty()
            : ResultConversion.of(SourceFile.read(Path.of(file.source())));
    if (result.isPresent()) {
      result.get().to(out);
    } else {
      NetworkExporters.write(file.read(), out);
    }
    terminal.out().println("Wrote " + out + ".");
    return 0;
  }
}
