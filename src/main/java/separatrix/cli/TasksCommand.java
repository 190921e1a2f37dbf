package separatrix.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import separatrix.files.TaskJson;
import separatrix.task.Task;
import separatrix.task.Tasks;

/** Lists the tasks. */
@Command(
    name = "tasks",
    description = "Lists the tasks: what each asks, when it is solved, and its parameters.")
final class TasksCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--out", paramLabel = "tasks.json", description = "Write the list as JSON.")
  private List<Path> out = List.of();

  TasksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Task> tasks = Tasks.all();
    for (Path path : out) {
      TaskJson.write(tasks, path);
    }
    terminal.out().println(tasks.stream().map(TaskReport::of).collect(Collectors.joining("\n\n")));
    return 0;
  }
}
