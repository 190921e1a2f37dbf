package separatrix.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import separatrix.files.Samples;
import separatrix.files.UnreadableNetworkException;

/** Opens the window on files. */
@Command(name = "open", description = "Opens the window on networks or sessions.")
final class OpenCommand implements Callable<Integer> {
  private final Window window;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A network of any format that is read, or a session; or sample:NAME.")
  private List<Path> files = List.of();

  OpenCommand(Window window) {
    this.window = window;
  }

  @Override
  public Integer call() throws BadInputException, UnreadableNetworkException, NoWindowException {
    for (Path file : files) {
      if (Samples.isSample(file.toString())) {
        var _ = Samples.asked(file.toString());
      } else if (!Files.isReadable(file)) {
        throw new BadInputException(
            "There is no file \"%s\" to read; check the name and the folder.".formatted(file));
      }
    }
    window.open(files);
    return 0;
  }
}
