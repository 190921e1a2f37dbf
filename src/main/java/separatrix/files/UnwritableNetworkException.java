package separatrix.files;

import java.io.IOException;

/** Something that a format cannot hold. The message is one sentence for the user. */
public final class UnwritableNetworkException extends IOException {
  public UnwritableNetworkException(String sentence) {
    super(sentence);
  }
}
