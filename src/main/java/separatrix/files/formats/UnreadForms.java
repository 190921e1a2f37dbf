package separatrix.files.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import separatrix.files.ImportChoices;
import separatrix.files.ImportedNetwork;
import separatrix.files.NetworkImporter;
import separatrix.files.SourceFile;
import separatrix.files.UnreadableNetworkException;

/** Forms that networks come in but that are not read: each is refused with what to do instead. */
final class UnreadForms implements NetworkImporter {

  /** A form, told by a few bytes at a place. */
  private record Form(int at, String bytes, String refusal) {
    boolean fits(byte[] file) {
      byte[] sign = bytes.getBytes(StandardCharsets.ISO_8859_1);
      return file.length >= at + sign.length
          && Arrays.equals(file, at, at + sign.length, sign, 0, sign.length);
    }
  }

  private static final String AGAIN =
      "; load it with torch.load and save its state_dict() with torch.save of PyTorch 1.6 or later.";

  private static final List<Form> FORMS =
      List.of(
          new Form(
              257, "ustar", "The file is a tar, the form of PyTorch before 0.2, not read" + AGAIN));

  @Override
  public String format() {
    return "forms that are not read";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return form(file).isPresent();
  }

  @Override
  public ImportedNetwork read(SourceFile file, ImportChoices choices)
      throws UnreadableNetworkException {
    throw new UnreadableNetworkException(
        form(file).map(Form::refusal).orElse("The file is of an unknown form."));
  }

  private static Optional<Form> form(SourceFile file) {
    return FORMS.stream().filter(form -> form.fits(file.bytes())).findFirst();
  }
}
