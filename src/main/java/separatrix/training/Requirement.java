package separatrix.training;

/** What the numbers of settings must be, said alike everywhere. */
final class Requirement {
  private Requirement() {}

  static void whole(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "The %s is %d; %d to %d are due.".formatted(name, value, least, most));
    }
  }

  static void within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "The %s is %s; %s to %s are due.".formatted(name, value, least, most));
    }
  }

  static void positive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "The %s is %s; a positive number is due.".formatted(name, value));
    }
  }

  static void notNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "The %s is %s; zero or a positive number is due.".formatted(name, value));
    }
  }
}
