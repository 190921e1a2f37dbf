package separatrix.ui.main;

import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import separatrix.files.Samples;
import separatrix.network.Activation;
import separatrix.task.FlipFlop;
import separatrix.training.Architecture;
import separatrix.training.CellKind;
import separatrix.training.CheckpointPolicy;
import separatrix.training.TrainingSettings;
import separatrix.ui.fxml.View;
import separatrix.ui.testing.MemoryWorkspace;
import separatrix.ui.workspace.BackgroundWork;
import separatrix.ui.workspace.Opening;
import separatrix.ui.workspace.Preferences;
import separatrix.ui.workspace.ThemeChoice;
import separatrix.ui.workspace.Training;
import separatrix.ui.workspace.TrainingPlan;
import separatrix.ui.workspace.Workspace;

/**
 * Trains a GRU on the flip-flop in the whole window and tells how long the window's thread was held
 * at most; the arguments may be "dark", "--units=32", "--threads=2", "--linger=60".
 */
public final class TrainingWhileAnswering extends Application {

  /**
   * Started by its own name; JavaFX on the class path wants a main class that is no application.
   */
  static final class Start {
    private Start() {}

    static void main(String[] args) {
      launch(TrainingWhileAnswering.class, args);
    }
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SETTLING_SECONDS = 8;

  /** The first frames of a run compile what draws them; told of apart. */
  private static final double WARM_UP_SECONDS = 1;

  private static final double FRAME = 50;

  /**
   * How long the window's thread let others wait, and how long it computed meanwhile, alone and
   * with the thread of JavaFX that paints, for which it waits: what is left of a wait when nobody
   * else uses the machine.
   *
   * @param at seconds since the run began
   * @param waited milliseconds
   * @param computed milliseconds
   * @param painted milliseconds
   */
  private record Wait(double at, double waited, double computed, double painted) {}

  private final List<Wait> waits = Collections.synchronizedList(new ArrayList<>());
  private volatile long begun = System.nanoTime();

  private long windowThread;
  private long painterThread;

  private final AtomicBoolean isOver = new AtomicBoolean();

  @Override
  public void start(Stage stage) {
    setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Map<String, String> named = getParameters().getNamed();
    boolean dark = getParameters().getRaw().contains("dark");
    var preferences =
        new SimpleObjectProperty<>(
            Preferences.standard().withTheme(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT));
    var first =
        getParameters().getRaw().contains("sample")
            ? Opening.session(Samples.first())
            : MemoryWorkspace.session();
    Workspace workspace = new Workspace(first, BackgroundWork.forWindow());
    var controller =
        new MainController(
            workspace,
            new Opening(workspace, _ -> {}),
            preferences,
            new MainWindowTest.NoDialogs());
    Parent root = View.of(controller);
    Scene scene = new Scene(new StackPane(root), 1500, 940);
    scene.getStylesheets().addAll(root.getStylesheets());
    FrameClock.of(workspace);
    stage.setScene(scene);
    stage.show();
    controller.menus().stream()
        .flatMap(menu -> menu.commands().stream())
        .filter(command -> command.id().equals("train"))
        .forEach(Command::run);
    workspace.past().timelineProperty().subscribe(this::end);
    workspace.training().phaseProperty().subscribe(phase -> tell(workspace, phase));
    windowThread = Thread.currentThread().threadId();
    Thread.ofPlatform().daemon().start(this::ask);
    if (getParameters().getRaw().contains("idle")) {
      workspace.playback().playingProperty().set(true);
      var pause = new PauseTransition(Duration.seconds(25));
      pause.setOnFinished(_ -> tell(workspace, Training.Phase.NONE));
      pause.play();
    } else if (!getParameters().getRaw().contains("form")) {
      // The window is measured at work, not while it is being built.
      var pause = new PauseTransition(Duration.seconds(SETTLING_SECONDS));
      pause.setOnFinished(
          _ -> {
            waits.clear();
            begun = System.nanoTime();
            workspace.training().train(plan(named));
          });
      pause.play();
    }
  }

  private static TrainingPlan plan(Map<String, String> named) {
    int units = Integer.parseInt(named.getOrDefault("units", "32"));
    int threads =
        Integer.parseInt(
            named.getOrDefault(
                "threads", String.valueOf(Runtime.getRuntime().availableProcessors())));
    CellKind kind = CellKind.of(named.getOrDefault("cell", "gru"));
    Architecture architecture = Architecture.of(kind, units).withActivation(Activation.TANH);
    return new TrainingPlan(
        "flip-flop, GRU, %d units".formatted(units),
        FlipFlop.ofBits(3),
        TrainingSettings.standard(architecture)
            .withThreads(threads)
            .withCheckpoints(new CheckpointPolicy(20, 0)));
  }

  private void ask() {
    try {
      while (!isOver.get()) {
        CountDownLatch answered = new CountDownLatch(1);
        long asked = System.nanoTime();
        long computed = THREADS.getThreadCpuTime(windowThread);
        long painted = THREADS.getThreadCpuTime(painter());
        Platform.runLater(answered::countDown);
        while (!answered.await(30, TimeUnit.MILLISECONDS)) {
          if (getParameters().getRaw().contains("stacks")) {
            tellStack();
          }
        }
        waits.add(
            new Wait(
                (asked - begun) * 1e-9,
                (System.nanoTime() - asked) * 1e-6,
                (THREADS.getThreadCpuTime(windowThread) - computed) * 1e-6,
                (THREADS.getThreadCpuTime(painter()) - painted) * 1e-6));
        TimeUnit.MILLISECONDS.sleep(5);
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  private long painter() {
    if (painterThread == 0) {
      painterThread =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
              .mapToLong(Thread::threadId)
              .findFirst()
              .orElse(windowThread);
    }
    return painterThread;
  }

  private void tellStack() {
    System.out.printf(Locale.ROOT, "at %.2f s ", (System.nanoTime() - begun) * 1e-9);
    Thread.getAllStackTraces().entrySet().stream()
        .filter(
            entry ->
                entry.getKey().getName().startsWith("JavaFX Application Thread")
                    || entry.getKey().getName().startsWith("Quantum"))
        .forEach(
            entry -> {
              System.out.println("held at " + entry.getKey().getName());
              for (StackTraceElement frame : entry.getValue()) {
                System.out.println("  " + frame);
              }
            });
  }

  private void tell(Workspace workspace, Training.Phase phase) {
    System.out.printf(
        Locale.ROOT,
        "%s %s %s%n",
        java.time.LocalTime.now(java.time.ZoneId.systemDefault()),
        phase,
        workspace.training().newsProperty().get().progress());
    tellWaits();
  }

  private void tellWaits() {
    List<Wait> measured = List.copyOf(waits);
    waits.clear();
    List<Wait> later = measured.stream().filter(it -> it.at() > WARM_UP_SECONDS).toList();
    tell("waits, from the first", measured.stream().map(Wait::waited).toList());
    tell("waits after the first second", later.stream().map(Wait::waited).toList());
    tell("computed meanwhile", later.stream().map(Wait::computed).toList());
    tell(
        "computed and painted meanwhile",
        later.stream().map(wait -> wait.computed() + wait.painted()).toList());
    measured.stream()
        .filter(it -> it.waited() > FRAME)
        .forEach(
            it ->
                System.out.printf(
                    Locale.ROOT,
                    "  %.2f s after the beginning: %.0f ms, computed %.0f ms, painted %.0f ms%n",
                    it.at(),
                    it.waited(),
                    it.computed(),
                    it.painted()));
  }

  private static void tell(String what, List<Double> measured) {
    List<Double> sorted = measured.stream().sorted().toList();
    if (!sorted.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d, median %.1f, 99 %% %.1f, largest %.1f ms; over %.0f ms: %d%n",
          what,
          sorted.size(),
          sorted.get(sorted.size() / 2),
          sorted.get(sorted.size() * 99 / 100),
          sorted.getLast(),
          FRAME,
          sorted.stream().filter(wait -> wait > FRAME).count());
    }
  }

  private void end(Optional<?> timeline) {
    timeline.ifPresent(
        _ -> {
          int linger = Integer.parseInt(getParameters().getNamed().getOrDefault("linger", "3"));
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    try {
                      TimeUnit.SECONDS.sleep(linger);
                    } catch (InterruptedException interruption) {
                      Thread.currentThread().interrupt();
                    }
                    isOver.set(true);
                    System.out.println("after the end");
                    tellWaits();
                    Platform.exit();
                  });
        });
  }
}
