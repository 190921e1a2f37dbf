package separatrix.ui.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import separatrix.files.ImportChoices;
import separatrix.files.Question.Subject;
import separatrix.files.UnreadableNetworkException;
import separatrix.files.formats.NetworkImporters;

class ConventionLineTest {
  private static final Path FILES = Path.of("src/test/resources/files");

  private static List<ConventionLine> lines(String file, ImportChoices choices)
      throws UnreadableNetworkException {
    return ConventionLine.of(NetworkImporters.read(FILES.resolve(file), choices).conventions());
  }

  @Test
  void whichOfTheFilesOwnThingsIsAskedFirst() throws Exception {
    assertThat(lines("several_readouts.pt", ImportChoices.none()))
        .extracting(ConventionLine::subject)
        .startsWith(Subject.READOUT, Subject.ACTIVATION);
  }

  @Test
  void whatHasNoAlternativeIsNotSaidToBeAssumed() throws Exception {
    assertThat(lines("formats/plain_weights.npz", ImportChoices.none()))
        .filteredOn(line -> line.subject() == Subject.RECURRENT)
        .singleElement()
        .returns("the only one that fits", ConventionLine::who);
  }

  @Test
  void aNumberOfTheUsersIsAmongTheOptions() throws Exception {
    assertThat(lines("rnn_tanh.pt", ImportChoices.none().with(Subject.LEAK, "0.37")))
        .filteredOn(line -> line.subject() == Subject.LEAK)
        .singleElement()
        .satisfies(line -> assertThat(line.options()).startsWith("0.37", "1"));
  }

  @Test
  void anAnswerIsSaidInWords() throws Exception {
    assertThat(lines("gru.pt", ImportChoices.none()))
        .filteredOn(line -> line.subject() == Subject.RESET)
        .singleElement()
        .returns("after the product", line -> line.meaning(line.taken()));
  }
}
