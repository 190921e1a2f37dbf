package separatrix.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A bounded run of {@link FuzzImporters}. */
class MutantsTest {
  private static final int MUTANTS = 3_000;

  @Test
  void everyMutantIsReadOrRefusedInOneSentence() throws Exception {
    Mutants mutants = new Mutants(Mutants.standardSeeds(), 20);
    MutantReading reading = new MutantReading();
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutants.next();
      assertThatCode(() -> reading.take(mutant))
          .as(() -> "mutant " + Base64.getEncoder().encodeToString(mutant))
          .doesNotThrowAnyException();
    }
    assertThat(reading.mostBytes()).isLessThan(MutantReading.MOST_BYTES);
    assertThat(reading.read()).isPositive();
    assertThat(reading.refused()).isPositive();
  }
}
