package separatrix.files.layers;

import java.util.List;
import separatrix.files.Convention.Source;

/** The conventions in words, with what is taken where neither file nor format says more. */
public final class Presets {
  public static final List<String> ACTIVATIONS = List.of("tanh", "relu", "sigmoid", "identity");
  private static final List<String> LEAKS = List.of("1", "0.5", "0.2", "0.1", "0.05", "0.01");

  private Presets() {}

  public static Preset activation(String value, Source source) {
    return new Preset("The units' nonlinearity", ACTIVATIONS, value, source);
  }

  public static Preset leak(String value, Source source) {
    return new Preset("The leak Δt/τ: 1 is a network without leak", LEAKS, value, source);
  }

  public static Preset form(String value, Source source) {
    return new Preset(
        "Where a leaky network's activation stands: outside, φ(W h + …), or inside, W φ(x)",
        List.of("outside", "inside"),
        value,
        source);
  }

  public static Preset reset(String value, Source source) {
    return new Preset(
        "Where the reset gate stands: after the product, r ∘ (W h), or before, W (r ∘ h)",
        List.of("after", "before"),
        value,
        source);
  }

  public static Preset gates(Kind kind, String value, Source source) {
    return new Preset("The order of the gates' blocks", kind.orders(), value, source);
  }

  public static Preset update(String value, Source source) {
    return new Preset(
        "Where the update gate is 1: the state is kept, or the candidate is taken",
        List.of("keep", "take"),
        value,
        source);
  }

  public static Preset forgetBias(String value, Source source) {
    return new Preset(
        "What the program adds to the forget gate when it runs", List.of("0", "1"), value, source);
  }
}
