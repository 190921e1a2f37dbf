package separatrix.fixedpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchAheadTest {
  /** Each unit h ← tanh(1.5 h) has two attractors and a saddle between them. */
  @Test
  void itSearchesAsAnySearchDoes() {
    assertThat(SearchAhead.search().signature()).isEqualTo("9 = 4/4/1");
  }
}
