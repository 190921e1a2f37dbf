package separatrix.files;

/** A file format that networks come in. To add one: implement this, and enter it in the list. */
public interface NetworkImporter {

  /** The format's name for the user. */
  String format();

  /** Whether the file is of this format, judged by its bytes and never by its name. */
  boolean recognises(SourceFile file);

  /**
   * The network in a file that was recognised.
   *
   * @throws UnreadableNetworkException if it is damaged, holds no network, or a choice does not fit
   */
  ImportedNetwork read(SourceFile file, ImportChoices choices) throws UnreadableNetworkException;
}
