package separatrix.ui.workspace;

import java.util.ArrayList;
import java.util.List;
import separatrix.training.TrainingProgress;

/** Collects learning curves, thinned so that they never have more samples than a screen shows. */
final class CurveRecorder {
  private static final int MOST = 1000;

  private final List<LearningCurves.Sample> samples = new ArrayList<>();
  private final List<LearningCurves.Look> looks = new ArrayList<>();
  private int stride = 1;
  private int inSum;
  private double sum;

  /** One that goes on from earlier curves. */
  CurveRecorder(LearningCurves earlier) {
    samples.addAll(earlier.training());
    looks.addAll(earlier.heldOut());
    if (samples.size() > 1) {
      stride = Math.max(1, samples.getLast().step() - samples.get(samples.size() - 2).step());
    }
  }

  void add(TrainingProgress progress) {
    if (progress.step() > 0 && Double.isFinite(progress.loss())) {
      sum += progress.loss();
      inSum++;
      if (inSum == stride) {
        samples.add(new LearningCurves.Sample(progress.step(), sum / inSum));
        sum = 0;
        inSum = 0;
      }
    }
    boolean isNew = looks.isEmpty() || looks.getLast().step() < progress.scoredAt();
    if (isNew) {
      looks.add(
          new LearningCurves.Look(
              progress.scoredAt(), progress.heldOutLoss(), progress.score().value()));
    }
    if (samples.size() > MOST) {
      halve();
    }
    if (looks.size() > MOST) {
      List<LearningCurves.Look> every = new ArrayList<>();
      for (int i = 0; i < looks.size(); i += 2) {
        every.add(looks.get(i));
      }
      looks.clear();
      looks.addAll(every);
    }
  }

  LearningCurves curves() {
    return new LearningCurves(samples, looks);
  }

  private void halve() {
    List<LearningCurves.Sample> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < samples.size(); i += 2) {
      double mean = (samples.get(i).loss() + samples.get(i + 1).loss()) / 2;
      pairs.add(new LearningCurves.Sample(samples.get(i + 1).step(), mean));
    }
    samples.clear();
    samples.addAll(pairs);
    stride *= 2;
  }
}
