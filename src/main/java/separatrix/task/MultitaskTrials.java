package separatrix.task;

import java.util.random.RandomGenerator;

/**
 * Draws trials of {@link Multitask} rule by rule. Spans of time are uniform, in milliseconds, and
 * rounded down to steps.
 *
 * @param task whose channels they have
 */
record MultitaskTrials(Multitask task, RandomGenerator random) {
  private static final double HALF_TURN = Math.PI;

  /** Where the two modalities stand among the inputs: each has a cosine and a sine. */
  private static final int[] MODALITIES = {1, 3};

  /** A new trial of a rule, without noise. */
  TrialSketch draw(MultitaskRule rule) {
    TrialSketch sketch =
        switch (rule) {
          case DELAY_PRO -> delay(0);
          case DELAY_ANTI -> delay(HALF_TURN);
          case REACT_PRO -> react(0);
          case REACT_ANTI -> react(HALF_TURN);
          case MEMORY_PRO -> memory(0);
          case MEMORY_ANTI -> memory(HALF_TURN);
          case INTEGRATE_MODALITY_1 -> integrate(strengths(), Strengths.NONE, 1, 0);
          case INTEGRATE_MODALITY_2 -> integrate(Strengths.NONE, strengths(), 0, 1);
          case CONTEXT_MODALITY_1 -> integrate(strengths(), strengths(), 1, 0);
          case CONTEXT_MODALITY_2 -> integrate(strengths(), strengths(), 0, 1);
          case INTEGRATE_BOTH -> integrateBoth();
          case MATCH_TO_SAMPLE -> sample(Answer.IF_ALIKE);
          case NON_MATCH_TO_SAMPLE -> sample(Answer.IF_DIFFERENT);
          case CATEGORY_MATCH -> category(Answer.IF_ALIKE);
          case CATEGORY_NON_MATCH -> category(Answer.IF_DIFFERENT);
        };
    return sketch.input(Multitask.channel(rule), 0, sketch.steps(), 1);
  }

  /** When the second of two directions is to be pointed at. */
  private enum Answer {
    IF_ALIKE,
    IF_DIFFERENT
  }

  private enum Reply {
    POINT,
    HOLD;

    static Reply to(Answer answer, double first, double second) {
      boolean alike = first == second;
      return alike == (answer == Answer.IF_ALIKE) ? POINT : HOLD;
    }
  }

  /** How strong the first and the second direction are in a modality. */
  private record Strengths(double first, double second) {
    static final Strengths NONE = new Strengths(0, 0);

    Strengths plus(double ofFirst, double ofSecond) {
      return new Strengths(first + ofFirst, second + ofSecond);
    }
  }

  private TrialSketch delay(double turn) {
    int on = span(300, 700);
    int go = on + span(200, 1500);
    TrialSketch sketch = new TrialSketch(task, go + span(300, 700));
    double angle = angle();
    show(sketch, modality(), angle, 1, on, sketch.steps());
    fixate(sketch, go);
    return point(sketch, angle + turn, go);
  }

  private TrialSketch react(double turn) {
    int go = span(500, 2500);
    TrialSketch sketch = new TrialSketch(task, go + span(300, 1700));
    double angle = angle();
    show(sketch, modality(), angle, 1, go, sketch.steps());
    fixate(sketch, sketch.steps());
    return point(sketch, angle + turn, go);
  }

  private TrialSketch memory(double turn) {
    int on = span(300, 700);
    int off = on + span(200, 1600);
    int go = off + span(200, 1600);
    TrialSketch sketch = new TrialSketch(task, go + span(300, 700));
    double angle = angle();
    show(sketch, modality(), angle, 1, on, off);
    fixate(sketch, go);
    return point(sketch, angle + turn, go);
  }

  /** The stronger direction counts, by modalities 1 and 2 in these weights. */
  private TrialSketch integrate(Strengths in1, Strengths in2, double weight1, double weight2) {
    int on1 = span(200, 600);
    int off1 = on1 + span(200, 1600);
    int on2 = off1 + span(200, 1600);
    int off2 = on2 + span(200, 1600);
    int go = off2 + span(100, 300);
    TrialSketch sketch = new TrialSketch(task, go + span(300, 700));
    double first = angle();
    double second = first + sign() * between(0.5 * Math.PI, 1.5 * Math.PI);
    show(sketch, MODALITIES[0], first, in1.first(), on1, off1);
    show(sketch, MODALITIES[1], first, in2.first(), on1, off1);
    show(sketch, MODALITIES[0], second, in1.second(), on2, off2);
    show(sketch, MODALITIES[1], second, in2.second(), on2, off2);
    fixate(sketch, go);
    double ofFirst = weight1 * in1.first() + weight2 * in2.first();
    double ofSecond = weight1 * in1.second() + weight2 * in2.second();
    return point(sketch, ofFirst > ofSecond ? first : second, go);
  }

  private TrialSketch integrateBoth() {
    Strengths mean = strengths();
    double first = mean.first() * sign() * between(0.005, 0.8) / 2;
    double second = mean.second() * sign() * between(0.005, 0.8) / 2;
    return integrate(mean.plus(first, second), mean.plus(-first, -second), 1, 1);
  }

  /** Alike is the same direction, different is 20 to 340 degrees away. */
  private TrialSketch sample(Answer answer) {
    double first = angle();
    double away = sign() * between(Math.PI / 9, 17 * Math.PI / 9);
    double second = random.nextBoolean() ? first : first + away;
    return pair(first, second, Reply.to(answer, first, second));
  }

  /** Alike is of the same half of the circle. */
  private TrialSketch category(Answer answer) {
    double first = angle();
    double second = angle();
    return pair(
        first,
        second,
        Reply.to(answer, Math.floor(first / HALF_TURN), Math.floor(second / HALF_TURN)));
  }

  private TrialSketch pair(double first, double second, Reply reply) {
    int on1 = span(200, 600);
    int off1 = on1 + span(200, 1600);
    int go = off1 + span(200, 1600);
    TrialSketch sketch = new TrialSketch(task, go + span(300, 700));
    show(sketch, modality(), first, 1, on1, off1);
    show(sketch, modality(), second, 1, go, sketch.steps());
    fixate(sketch, sketch.steps());
    return switch (reply) {
      case POINT -> point(sketch, second, go);
      case HOLD -> hold(sketch, go);
    };
  }

  private static void show(
      TrialSketch sketch, int channel, double angle, double strength, int on, int off) {
    sketch
        .input(channel, on, off, strength * Math.cos(angle))
        .input(channel + 1, on, off, strength * Math.sin(angle));
  }

  private static void fixate(TrialSketch sketch, int off) {
    sketch.input(0, 0, off, 1);
  }

  /** Fixation is due until `go`, the direction from then on. */
  private TrialSketch point(TrialSketch sketch, double angle, int go) {
    return answer(sketch, go, 0, Math.cos(angle), Math.sin(angle));
  }

  private TrialSketch hold(TrialSketch sketch, int go) {
    return answer(sketch, go, Multitask.FIXATION, 0, 0);
  }

  private TrialSketch answer(TrialSketch sketch, int go, double... due) {
    int settled = task.steps(100);
    for (int channel = 0; channel < due.length; channel++) {
      double weight = channel == 0 ? 2 : 1;
      sketch
          .target(channel, settled, go, channel == 0 ? Multitask.FIXATION : 0)
          .weight(channel, settled, go, weight)
          .target(channel, go + settled, sketch.steps(), due[channel])
          .weight(channel, go + settled, sketch.steps(), 5 * weight);
    }
    return sketch;
  }

  private int span(double least, double most) {
    return task.steps(between(least, most));
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private double angle() {
    return between(0, 2 * Math.PI);
  }

  private int sign() {
    return random.nextBoolean() ? 1 : -1;
  }

  private int modality() {
    return MODALITIES[random.nextInt(MODALITIES.length)];
  }

  private Strengths strengths() {
    double mean = between(0.8, 1.2);
    double difference = sign() * between(0.005, 0.8);
    return new Strengths(mean + difference, mean - difference);
  }
}
