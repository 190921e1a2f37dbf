package separatrix.task;

import java.util.Locale;

/** The fifteen rules of Driscoll, Shenoy and Sussillo's multitask networks, in their order. */
enum MultitaskRule {
  /** A direction stays in sight; point at it once fixation ends. */
  DELAY_PRO,
  /** A direction appears; point at it at once. */
  REACT_PRO,
  /** A direction was shown; point at it once fixation ends. */
  MEMORY_PRO,
  /** As delay pro, the other way. */
  DELAY_ANTI,
  /** As react pro, the other way. */
  REACT_ANTI,
  /** As memory pro, the other way. */
  MEMORY_ANTI,
  /** Two directions of modality 1, one after the other; point at the stronger. */
  INTEGRATE_MODALITY_1,
  /** The same of modality 2. */
  INTEGRATE_MODALITY_2,
  /** Two directions in both modalities; point at the one that is stronger in modality 1. */
  CONTEXT_MODALITY_1,
  /** The same for modality 2. */
  CONTEXT_MODALITY_2,
  /** Two directions in both modalities; point at the one that is stronger in their sum. */
  INTEGRATE_BOTH,
  /** Point at the second direction at once if it is the first, else hold on. */
  MATCH_TO_SAMPLE,
  /** Point at the second direction at once if it is not the first, else hold on. */
  NON_MATCH_TO_SAMPLE,
  /** Point at the second direction at once if both are of one half of the circle, else hold on. */
  CATEGORY_MATCH,
  /** Point at the second direction at once if they are of different halves, else hold on. */
  CATEGORY_NON_MATCH;

  /** "delay pro". */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("non match", "non-match");
  }
}
