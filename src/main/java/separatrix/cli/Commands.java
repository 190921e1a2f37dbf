package separatrix.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import separatrix.fixedpoint.SearchAhead;

/** All commands; runs the one that its arguments name. */
public final class Commands {
  private static final int BAD_INPUT = 2;
  private static final int OUR_MISTAKE = 1;

  /** Commands that search after they have read a file, on a core that idles until then. */
  private static final Set<String> SEARCHING =
      Set.of("fixed-points", "skeleton", "threshold", "basins");

  private final Terminal terminal;
  private final CommandLine line;

  public Commands(Terminal terminal, Window window) {
    this.terminal = terminal;
    line =
        new CommandLine(new SeparatrixCommand(terminal, window))
            .addSubcommand(new OpenCommand(window))
            .addSubcommand(new InfoCommand(terminal))
            .addSubcommand(new ConvertCommand(terminal))
            .addSubcommand(new SimulateCommand(terminal))
            .addSubcommand(new FixedPointsCommand(terminal))
            .addSubcommand(new SlowManifoldCommand(terminal))
            .addSubcommand(new ContinueCommand(terminal))
            .addSubcommand(new SkeletonCommand(terminal))
            .addSubcommand(new CyclesCommand(terminal))
            .addSubcommand(new ThresholdCommand(terminal))
            .addSubcommand(new BasinsCommand(terminal))
            .addSubcommand(new LyapunovCommand(terminal))
            .addSubcommand(new RenderCommand(terminal))
            .addSubcommand(new TasksCommand(terminal))
            .addSubcommand(new ScoreCommand(terminal))
            .addSubcommand(new TrainCommand(terminal))
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpLongOptionsMaxWidth(28)
            .setParameterExceptionHandler((failure, _) -> refuse(failure))
            .setExecutionExceptionHandler((failure, _, _) -> fail(failure));
  }

  /**
   * Runs; where a file stands in a command's place, it is opened.
   *
   * @return the status to exit with: 0, or 2 for bad input after one line on standard error
   */
  public int run(String... arguments) {
    if (Stream.of(arguments).limit(1).anyMatch(SEARCHING::contains)) {
      SearchAhead.begin();
    }
    int status = line.execute(namesFile(arguments) ? opening(arguments) : arguments);
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  private boolean namesFile(String... arguments) {
    return arguments.length > 0
        && !line.getSubcommands().containsKey(arguments[0])
        && new File(arguments[0]).isFile();
  }

  private static String[] opening(String... files) {
    return Stream.concat(Stream.of("open"), Stream.of(files)).toArray(String[]::new);
  }

  private int refuse(ParameterException failure) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    return say("%s; see %s --help.".formatted(reason(failure), command), BAD_INPUT);
  }

  /** Without a full stop. */
  private static String reason(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return "\"%s\" is no command or option here"
          .formatted(String.join(" ", unmatched.getUnmatched()));
    }
    // A value that one of our own records refused, in that record's words.
    Throwable cause = failure;
    while (cause != null && cause.getClass() != IllegalArgumentException.class) {
      cause = cause.getCause();
    }
    return oneLine(cause == null ? failure : cause)
        .replaceFirst(" is not an? (int|long)$", " is no whole number")
        .replaceFirst(" is not a double$", " is no number")
        .replaceFirst("\\.$", "");
  }

  private int fail(Exception failure) {
    return switch (failure) {
      case BadInputException expected -> say(oneLine(expected), BAD_INPUT);
      case NoWindowException expected ->
          say("No window can be opened here (" + oneLine(expected) + ").", BAD_INPUT);
      case IOException expected -> say(sentence(expected), BAD_INPUT);
      default -> {
        if (Boolean.getBoolean("separatrix.trace")) {
          failure.printStackTrace(terminal.err());
        }
        yield say(
            "A mistake of ours: %s (-Dseparatrix.trace=true in JDK_JAVA_OPTIONS shows where)."
                .formatted(oneLine(failure)),
            OUR_MISTAKE);
      }
    };
  }

  /** Our own exceptions are sentences; the JDK's are often a bare path. */
  private static String sentence(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing ->
          "There is no folder for \"%s\"; make it first.".formatted(missing.getFile());
      case AccessDeniedException denied ->
          "\"%s\" may not be written; choose another name.".formatted(denied.getFile());
      case FileSystemException other ->
          "\"%s\" cannot be written (%s); choose another name."
              .formatted(
                  other.getFile(), Objects.requireNonNullElse(other.getReason(), "no reason"));
      default -> oneLine(failure);
    };
  }

  private int say(String text, int status) {
    terminal.err().println("separatrix: " + text);
    return status;
  }

  private static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
