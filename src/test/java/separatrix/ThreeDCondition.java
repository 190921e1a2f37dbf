package separatrix;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whether JavaFX 3-D works here. With {@code -Dseparatrix.require3d=true} a machine without it
 * fails the tests, else it skips them.
 */
final class ThreeDCondition implements ExecutionCondition {
  private static final String ADVICE =
      "set DISPLAY, or install Xvfb, GTK 3 and Mesa's GL, to run the 3-D tests";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var store =
        context.getRoot().getStore(ExtensionContext.Namespace.create(ThreeDCondition.class));
    var missing = store.getOrComputeIfAbsent("missing", _ -> whatIsMissing(), String.class);
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("JavaFX draws in 3-D here");
    }
    var reason = "JavaFX cannot draw in 3-D here (" + missing + "): " + ADVICE;
    if (Boolean.getBoolean("separatrix.require3d")) {
      throw new AssertionError(reason);
    }
    if (store
        .getOrComputeIfAbsent("said", _ -> new AtomicBoolean(), AtomicBoolean.class)
        .compareAndSet(false, true)) {
      System.err.println("The 3-D tests are skipped. " + reason);
    }
    return ConditionEvaluationResult.disabled(reason);
  }

  /** Empty if nothing is. */
  private static String whatIsMissing() {
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      if (!started.await(30, TimeUnit.SECONDS)) {
        return "its toolkit did not start within 30 s";
      }
    } catch (UnsupportedOperationException | LinkageError e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
    return Platform.isSupported(ConditionalFeature.SCENE3D) ? "" : "no OpenGL";
  }
}
