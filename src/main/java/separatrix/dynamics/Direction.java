package separatrix.dynamics;

/** A direction in state space, by what gives it its meaning. */
public sealed interface Direction {

  /** The real part of a mode's right vector at a fixed point; modes count from 1. */
  record AlongMode(int fixedPointId, int mode) implements Direction {}

  /** A principal component of the trajectories, from 0. */
  record AlongComponent(int component) implements Direction {}

  /** Where an input channel pushes the state: its column of ∂F/∂u at the start. */
  record AlongInput(int channel) implements Direction {}

  /** A row of the readout: the direction that changes one output fastest. */
  record AlongReadout(int output) implements Direction {}

  /** One coordinate of the state, from 0. */
  record AlongUnit(int unit) implements Direction {}

  /** Uniform on the sphere. */
  record AtRandom(long seed) implements Direction {}
}
