package separatrix.ui.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import separatrix.continuation.BifurcationDiagram;
import separatrix.continuation.Branch;
import separatrix.continuation.ContinuationProgress;
import separatrix.continuation.ContinuationSettings;
import separatrix.continuation.DiagramSearch;
import separatrix.continuation.Family;
import separatrix.continuation.Seed;
import separatrix.fixedpoint.SearchSettings;
import separatrix.session.Session;
import separatrix.session.Subject;

/** Follows the fixed points through a range of a parameter, in the background. */
public final class BranchWork {
  private static final String KEY = "branches";

  /** At so many values points are searched, besides the present one. */
  private static final int SEARCHED = 5;

  private static final int MOST_SUBJECTS = 12;

  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<Branches> branches;
  private final ReadOnlyBooleanProperty running;
  private final List<Subject> seen = new ArrayList<>();

  BranchWork(Workspace workspace) {
    this.workspace = workspace;
    branches = new ReadOnlyObjectWrapper<>(this, "branches", Branches.none(workspace.session()));
    workspace.sessionProperty().subscribe(this::sessionChanged);
    running = workspace.work().underWay(KEY);
  }

  /** What was followed last, as far as it has come. */
  public ReadOnlyObjectProperty<Branches> branchesProperty() {
    return branches.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running;
  }

  /** What can be changed in the session of now: its inputs, the gain, networks shown before. */
  public List<Parameter> parameters() {
    Session session = workspace.session();
    List<Parameter> all = new ArrayList<>();
    for (int channel = 0; channel < session.input().size(); channel++) {
      all.add(new Parameter.Input(channel));
    }
    all.add(new Parameter.Gain());
    for (Subject subject : seen) {
      Parameter towards = new Parameter.Towards(subject);
      if (!subject.equals(session.subject()) && isAlike(towards, session)) {
        all.add(towards);
      }
    }
    return all;
  }

  private static boolean isAlike(Parameter towards, Session session) {
    try {
      return !towards.family(session).parameter().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Follows the session's points, and others that are found on the way, from `from` to `to`. */
  public void follow(Parameter parameter, double from, double to) {
    Session now = workspace.session();
    SearchSettings search = workspace.searchSettingsProperty().get();
    ContinuationSettings settings = ContinuationSettings.over(from, to);
    branches.set(new Branches(now, parameter, List.of(), List.of()));
    workspace
        .work()
        .startApart(
            KEY,
            "Following fixed points",
            job -> diagram(now, parameter, settings, search, job),
            diagram -> show(new Branches(now, parameter, diagram.branches(), List.of(diagram))));
  }

  /** The networks that were shown before, the last first. */
  List<Subject> others() {
    Subject shown = workspace.session().subject();
    return seen.stream().filter(subject -> !subject.equals(shown)).toList();
  }

  /** What was seen and followed before, of the session that is shown. */
  void restore(
      List<Subject> others, Optional<Parameter> parameter, Optional<BifurcationDiagram> diagram) {
    Session now = workspace.session();
    seen.clear();
    seen.add(now.subject());
    seen.addAll(others.subList(0, Math.min(others.size(), MOST_SUBJECTS - 1)));
    workspace.work().cancelAndDrop(KEY);
    branches.set(
        parameter
            .flatMap(of -> diagram.map(it -> new Branches(now, of, it.branches(), List.of(it))))
            .orElseGet(() -> Branches.none(now)));
  }

  /** Ends early; the branches that were followed stay. */
  public void cancel() {
    workspace.work().cancel(KEY);
  }

  private BifurcationDiagram diagram(
      Session session,
      Parameter parameter,
      ContinuationSettings settings,
      SearchSettings search,
      Job job) {
    Family family = parameter.family(session);
    double present = parameter.present(session);
    boolean inside = settings.from() <= present && present <= settings.to();
    List<Seed> seeds =
        inside
            ? session.fixedPoints().fixed().stream()
                .map(point -> new Seed(present, point.state()))
                .toList()
            : List.of();
    return new DiagramSearch(family, settings, search, session.visitedStates())
        .on(
            seeds,
            DiagramSearch.values(settings, SEARCHED),
            new ContinuationProgress() {
              @Override
              public void advanced(List<Branch> soFar, String doing) {
                Branches partly = new Branches(session, parameter, soFar, List.of());
                job.report(-1, doing, () -> show(partly));
              }

              @Override
              public boolean isCancelled() {
                return job.isCancelled();
              }
            });
  }

  private void show(Branches followed) {
    if (followed.of().subject().equals(workspace.session().subject())) {
      branches.set(followed);
    }
  }

  private void sessionChanged(Session session) {
    seen.removeIf(
        subject -> subject.isSameAs(session.subject()) && !subject.equals(session.subject()));
    if (!seen.contains(session.subject())) {
      seen.addFirst(session.subject());
      if (seen.size() > MOST_SUBJECTS) {
        seen.removeLast();
      }
    }
    if (!branches.get().of().subject().equals(session.subject())) {
      workspace.work().cancelAndDrop(KEY);
      branches.set(Branches.none(session));
    }
  }
}
