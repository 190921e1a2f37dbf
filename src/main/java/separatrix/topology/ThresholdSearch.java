package separatrix.topology;

/** What became of looking for a threshold. */
public sealed interface ThresholdSearch {

  /** It was found, and bracketed. */
  record Found(Threshold threshold) implements ThresholdSearch {}

  /** No kick up to `largest` changes the destination. */
  record Unchanged(Destination destination, double largest) implements ThresholdSearch {}

  /** Without a kick the state comes to no place that has a name. */
  record NoPlace(Destination destination) implements ThresholdSearch {}

  /** It was cancelled before it was bracketed. */
  record Cancelled() implements ThresholdSearch {}
}
