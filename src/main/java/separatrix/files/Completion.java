package separatrix.files;

/** Whether work went to its end; what was cut short says so in its file. */
public enum Completion {
  DONE,
  CANCELLED
}
