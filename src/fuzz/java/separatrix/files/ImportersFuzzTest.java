package separatrix.files;

import com.code_intelligence.jazzer.junit.FuzzTest;
import separatrix.files.formats.NetworkImporters;

/**
 * Every importer under Jazzer, which mutates files by what of the readers they reach. With
 * JAZZER_FUZZ=1 it goes on for the time below; without, it reads the seeds alone.
 */
class ImportersFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void everyFileIsReadOrRefusedInOneSentence(byte[] file) {
    try {
      NetworkImporters.read(new SourceFile("fuzzed", file), ImportChoices.none());
    } catch (UnreadableNetworkException refusal) {
      OneSentence.check(String.valueOf(refusal.getMessage()));
    }
  }
}
