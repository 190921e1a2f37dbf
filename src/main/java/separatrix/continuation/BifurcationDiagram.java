package separatrix.continuation;

import java.util.ArrayList;
import java.util.List;

/**
 * All branches that were found over a range of the parameter.
 *
 * @param parameter what p is, in words
 * @param from the smallest p
 * @param to the largest p
 * @param branches in the order in which they were found
 * @param searched the values of p at which fixed points were searched
 * @param completion whether it was ended early
 * @param seconds wall time
 */
public record BifurcationDiagram(
    String parameter,
    double from,
    double to,
    List<Branch> branches,
    List<Double> searched,
    Completion completion,
    double seconds) {

  /** Whether all was followed that was found. */
  public enum Completion {
    DONE,
    CANCELLED
  }

  public BifurcationDiagram {
    branches = List.copyOf(branches);
    searched = List.copyOf(searched);
  }

  /** A bifurcation, and the branches that it is on. */
  public record Shared(Bifurcation bifurcation, List<Integer> branches) {
    public Shared {
      branches = List.copyOf(branches);
    }
  }

  /** Every bifurcation once, by parameter: where branches cross it is on several. */
  public List<Shared> bifurcations() {
    List<Shared> all = new ArrayList<>();
    for (Branch branch : branches) {
      for (Bifurcation bifurcation : branch.bifurcations()) {
        int known = known(all, bifurcation);
        if (known < 0) {
          all.add(new Shared(bifurcation, List.of(branch.id())));
        } else {
          Shared shared = all.get(known);
          List<Integer> ids = new ArrayList<>(shared.branches());
          if (!ids.contains(branch.id())) {
            ids.add(branch.id());
          }
          all.set(known, new Shared(moreTelling(shared.bifurcation(), bifurcation), ids));
        }
      }
    }
    all.sort(java.util.Comparator.comparingDouble(shared -> shared.bifurcation().parameter()));
    return all;
  }

  private int known(List<Shared> all, Bifurcation bifurcation) {
    for (int i = 0; i < all.size(); i++) {
      if (isSame(all.get(i).bifurcation(), bifurcation)) {
        return i;
      }
    }
    return -1;
  }

  /** Parameters agree to 1e-5 of the range and states to 1e-3: they are located from two sides. */
  private boolean isSame(Bifurcation one, Bifurcation other) {
    return Math.abs(one.parameter() - other.parameter()) < 1e-5 * (to - from)
        && one.state().minus(other.state()).maxAbs() < 1e-3 * Math.max(1, one.state().maxAbs());
  }

  /** The one that changes stability, or has a name: of branches that cross, one may only touch. */
  private static Bifurcation moreTelling(Bifurcation one, Bifurcation other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(Bifurcation bifurcation) {
    int changes = bifurcation.unstableBefore() == bifurcation.unstableAfter() ? 0 : 2;
    int named = bifurcation.kind() == Bifurcation.Kind.BRANCHING ? 0 : 1;
    return bifurcation.modes() * 4 + changes + named;
  }
}
