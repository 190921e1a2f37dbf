package separatrix.ui.workspace;

import separatrix.continuation.Family;
import separatrix.continuation.GainFamily;
import separatrix.continuation.InputFamily;
import separatrix.continuation.LineFamily;
import separatrix.session.Session;
import separatrix.session.Subject;

/** What is changed while fixed points are followed. */
public sealed interface Parameter {

  /** One input channel, from 0; the others stay as they are. */
  record Input(int channel) implements Parameter {}

  /** A factor on all recurrent weights. */
  record Gain() implements Parameter {}

  /** The share of another network of the same shape. */
  record Towards(Subject other) implements Parameter {}

  /** In words: "input 2". */
  default String words() {
    return switch (this) {
      case Input(int channel) -> "input " + (channel + 1);
      case Gain _ -> "gain of the recurrent weights";
      case Towards(Subject other) -> "towards " + other.name();
    };
  }

  /** Its value in a session. */
  default double present(Session session) {
    return switch (this) {
      case Input(int channel) -> channel < session.input().size() ? session.input().at(channel) : 0;
      case Gain _ -> 1;
      case Towards _ -> 0;
    };
  }

  /**
   * The systems that a session's network becomes.
   *
   * @throws IllegalArgumentException where the other network has another shape
   */
  default Family family(Session session) {
    return switch (this) {
      case Input(int channel) ->
          new InputFamily(session.subject().network(), session.input(), channel);
      case Gain _ -> new GainFamily(session.subject().network(), session.input());
      case Towards(Subject other) ->
          new LineFamily(session.subject().network(), other.network(), session.input());
    };
  }
}
