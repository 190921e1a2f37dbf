package separatrix.files.dialects;

import separatrix.files.ImportChoices;
import separatrix.files.NamedTensors;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.layers.Findings;

/** The names and layouts of one program. To add one: implement this, and enter it in the list. */
interface Dialect {

  /** Whether a recurrent layer of this program is among the tensors. */
  boolean speaks(NamedTensors file);

  /** The layers, given the user's answers for where names alone do not tell. */
  Findings find(NamedTensors file, ImportChoices choices) throws UnreadableNetworkException;
}
