package separatrix.training;

/**
 * What the recurrent weights may be.
 *
 * @param excitatory the share of units whose outgoing weights (recurrent and to the readout) are
 *     never negative, the others' never positive (Dale's law); 0 leaves signs free
 * @param density the share of recurrent connections that exist, drawn once; above 0
 * @param rank the recurrent matrix of each gate is a product of n × rank and rank × n; 0 leaves it
 *     full
 */
public record Constraints(double excitatory, double density, int rank) {

  public Constraints {
    Requirement.within("share of excitatory units", excitatory, 0, 1);
    Requirement.within("density", density, Double.MIN_NORMAL, 1);
    Requirement.whole("rank", rank, 0, 20_000);
    if (rank > 0 && (excitatory > 0 || density < 1)) {
      throw new IllegalArgumentException(
          "A rank of %d came with signs or a density; a matrix of given rank has neither, leave one"
                  .formatted(rank)
              + " of the two out.");
    }
  }

  public static Constraints none() {
    return new Constraints(0, 1, 0);
  }

  public Constraints withExcitatory(double value) {
    return new Constraints(value, density, rank);
  }

  public Constraints withDensity(double value) {
    return new Constraints(excitatory, value, rank);
  }

  public Constraints withRank(int value) {
    return new Constraints(excitatory, density, value);
  }
}
