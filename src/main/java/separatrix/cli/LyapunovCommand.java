package separatrix.cli;

import static separatrix.cli.Numbers.number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import separatrix.dynamics.LyapunovSettings;
import separatrix.dynamics.LyapunovSpectrum;
import separatrix.dynamics.Trajectory;
import separatrix.files.LyapunovJson;
import separatrix.linalg.Vector;
import separatrix.network.Autonomous;
import separatrix.network.RecurrentNetwork;
import separatrix.session.Session;
import separatrix.system.TimeAxis;

/** Measures how fast nearby states part. */
@Command(
    name = "lyapunov",
    description = {
      "Measures the Lyapunov exponents of a running network, and says whether it rests, goes round or is chaotic.",
      "It runs from the end of the first trial under a constant input, or along a trial.",
      "Ctrl-C ends it with what was measured by then."
    })
final class LyapunovCommand implements Callable<Integer> {
  private static final int STEPS = 10_000;

  private final Terminal terminal;

  @Mixin private NetworkFile file = new NetworkFile();
  @Mixin private TrialOptions trials = new TrialOptions();
  @Mixin private InputOption input = new InputOption();

  @Option(
      names = "--count",
      paramLabel = "K",
      description =
          "How many exponents, of as many as the state has numbers; ${DEFAULT-VALUE} if not given.",
      defaultValue = "6")
  private int count;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Measured steps, after a tenth as many; 10000 if not given.")
  private List<Integer> steps = List.of();

  @Option(
      names = "--along",
      paramLabel = "K",
      description = "Along the inputs of trial K, from 1, not under a constant one.")
  private List<Integer> along = List.of();

  @Option(names = "--out", paramLabel = "x.json", description = "Write the exponents as JSON.")
  private List<Path> out = List.of();

  LyapunovCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInputException, IOException {
    if (!along.isEmpty() && (input.isGiven() || !steps.isEmpty())) {
      throw new BadInputException(
          "--along takes inputs and steps from its trial; leave --input and --steps out.");
    }
    Session session = trials.session(file, terminal);
    try (Interruption interruption = new Interruption(terminal)) {
      TickerLine line = new TickerLine(terminal);
      Asked asked = along.isEmpty() ? free(session) : driven(session, along.getLast());
      LyapunovSpectrum found = asked.measured(new StepTicker(line, interruption, asked.all()));
      line.clear();
      for (Path path : out) {
        LyapunovJson.write(found, asked.steps(), session.subject().name(), path);
      }
      terminal.out().println(text(found, asked.steps()));
      terminal.out().flush();
    }
    return 0;
  }

  /**
   * What is to be measured.
   *
   * @param steps that are measured
   * @param all those before them included
   */
  private record Asked(
      int steps, int all, Function<BooleanSupplier, LyapunovSpectrum> measurement) {
    LyapunovSpectrum measured(BooleanSupplier cancelled) {
      return measurement.apply(cancelled);
    }
  }

  private Asked free(Session session) throws BadInputException {
    RecurrentNetwork network = session.subject().network();
    LyapunovSettings settings =
        checked(
            Math.min(count, network.cell().stateSize()), steps.isEmpty() ? STEPS : steps.getLast());
    Autonomous system = network.under(input.of(network));
    Vector start = session.trajectories().getFirst().last();
    return new Asked(
        settings.steps(),
        settings.settling() + settings.steps(),
        cancelled -> LyapunovSpectrum.of(system, start, settings, cancelled));
  }

  private Asked driven(Session session, int trial) throws BadInputException {
    if (trial < 1 || trial > session.trajectories().size()) {
      throw new BadInputException(
          "--along names trial %d; there are trials 1 to %d."
              .formatted(trial, session.trajectories().size()));
    }
    Trajectory run = session.trajectories().get(trial - 1);
    checked(count, run.steps());
    RecurrentNetwork network = session.subject().network();
    return new Asked(
        run.steps(),
        run.steps(),
        cancelled -> LyapunovSpectrum.along(network, run.state(0), run.inputs(), count, cancelled));
  }

  private static LyapunovSettings checked(int count, int steps) throws BadInputException {
    try {
      return new LyapunovSettings(count, steps / 10, steps);
    } catch (IllegalArgumentException refusal) {
      throw new BadInputException(String.valueOf(refusal.getMessage()));
    }
  }

  private static String text(LyapunovSpectrum found, int asked) {
    if (found.steps() == 0) {
      return "Ended early, before the first of %d steps was measured.".formatted(asked);
    }
    boolean isFlow = found.time() instanceof TimeAxis.Continuous;
    TextTable table =
        isFlow
            ? new TextTable("", "per step", "error", "per τ", "error")
            : new TextTable("", "per step", "error");
    Vector rates = found.perTime();
    for (int i = 0; i < found.exponents().size(); i++) {
      String name = "λ%d".formatted(i + 1);
      String step = number("%+.5f", found.exponents().at(i));
      String error = number("%.1e", found.errors().at(i));
      if (isFlow) {
        table.row(
            name,
            step,
            error,
            number("%+.5f", rates.at(i)),
            number("%.1e", found.errorsPerTime().at(i)));
      } else {
        table.row(name, step, error);
      }
    }
    return "%s%n%s steps: %s"
        .formatted(
            table,
            found.steps() < asked ? found.steps() + " of " + asked : found.steps(),
            found.sentence());
  }
}
