package separatrix.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialogs of the desktop. */
final class DesktopFileDialogs implements FileDialogs {
  private final Supplier<Window> owner;
  // Where the last file was, so that the next dialog starts there.
  private Optional<File> folder = Optional.empty();

  DesktopFileDialogs(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> networkToOpen() {
    FileChooser chooser = chooser("Open a network or a session");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(
                "Networks, recordings and sessions",
                "*.separatrix",
                "*.json",
                "*.pt",
                "*.pth",
                "*.ckpt",
                "*.npz",
                "*.npy",
                "*.safetensors",
                "*.h5",
                "*.keras",
                "*.mat",
                "*.onnx",
                "*.msgpack",
                "*.csv"),
            new ExtensionFilter("All files", "*"));
    return chosen(chooser.showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> runToCompare() {
    FileChooser chooser = chooser("Check against a recorded run");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter("Recorded runs", "*.npz"), new ExtensionFilter("All files", "*"));
    return chosen(chooser.showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> fileToSave(String title, String suggested) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(suggested);
    return chosen(chooser.showSaveDialog(owner.get()));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file == null) {
      return Optional.empty();
    }
    folder = Optional.ofNullable(file.getParentFile());
    return Optional.of(file.toPath());
  }
}
