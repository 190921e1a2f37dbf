package separatrix.task;

/**
 * A task as one source asks it.
 *
 * @param source such as "Golub & Sussillo 2018"
 */
public record Variant(String source, Task task) {}
