package separatrix.continuation;

import java.util.List;
import java.util.function.DoubleFunction;
import separatrix.continuation.Bifurcation.Kind;
import separatrix.linalg.Matrix;
import separatrix.linalg.Vector;
import separatrix.network.Activation;
import separatrix.network.Leaky;
import separatrix.network.Readout;
import separatrix.network.RecurrentNetwork;
import separatrix.network.Vanilla;
import separatrix.system.DynamicalSystem;
import separatrix.system.Flow;

/** Small systems whose bifurcations are known by hand, and diagrams of them. */
final class OneParameter {
  private OneParameter() {}

  /** h ← φ(W h + u) with an input to every unit. */
  static RecurrentNetwork map(Activation activation, double[]... weights) {
    int n = weights.length;
    return RecurrentNetwork.fromRest(
        new Vanilla(Matrix.of(weights), Matrix.identity(n), Vector.zeros(n), activation),
        Readout.identity(n));
  }

  /** ẋ = −x + W tanh x + u in steps of 0.1. */
  static RecurrentNetwork flow(double[]... weights) {
    int n = weights.length;
    return RecurrentNetwork.fromRest(
        new Leaky(
            Leaky.Form.INSIDE,
            Matrix.of(weights),
            Matrix.identity(n),
            Vector.zeros(n),
            Activation.TANH,
            0.1),
        Readout.identity(n));
  }

  static GainFamily gain(RecurrentNetwork network) {
    return new GainFamily(network, Vector.zeros(network.cell().inputSize()));
  }

  static InputFamily input(RecurrentNetwork network) {
    return new InputFamily(network, Vector.zeros(network.cell().inputSize()), 0);
  }

  /** ẋ = f(x; p) on a line, with its slope. */
  static Family onALine(Velocity velocity, Velocity slope) {
    return family(
        p ->
            new Flow(
                1,
                0.1,
                x -> Vector.of(velocity.at(x.at(0), p)),
                x -> Matrix.of(new double[][] {{slope.at(x.at(0), p)}})));
  }

  interface Velocity {
    double at(double x, double p);
  }

  static Family family(DoubleFunction<DynamicalSystem> at) {
    return new Family() {
      @Override
      public String parameter() {
        return "p";
      }

      @Override
      public DynamicalSystem at(double parameter) {
        return at.apply(parameter);
      }
    };
  }

  static BifurcationDiagram followed(Family family, double low, double high, Seed... seeds) {
    return new Continuation(family, ContinuationSettings.over(low, high))
        .from(List.of(seeds), ContinuationProgress.silent());
  }

  static List<Bifurcation> all(BifurcationDiagram diagram, Kind kind) {
    return diagram.bifurcations().stream()
        .map(BifurcationDiagram.Shared::bifurcation)
        .filter(bifurcation -> bifurcation.kind() == kind)
        .toList();
  }
}
