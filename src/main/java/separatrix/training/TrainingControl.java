package separatrix.training;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Pauses, resumes and stops a training run; safe to call from any thread. */
public final class TrainingControl {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean paused;
  private boolean stopped;

  /** From the next step on the run waits. */
  public void pause() {
    set(true, stopped);
  }

  /** A paused run goes on. */
  public void resume() {
    set(false, stopped);
  }

  /** The run ends before the next step, for good, and keeps what it has. */
  public void stop() {
    set(paused, true);
  }

  private void set(boolean pausedNow, boolean stoppedNow) {
    lock.lock();
    try {
      paused = pausedNow;
      stopped = stopped || stoppedNow;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public boolean isPaused() {
    lock.lock();
    try {
      return paused && !stopped;
    } finally {
      lock.unlock();
    }
  }

  public boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  /** Waits while paused; an interruption stops the run. */
  void awaitGo() {
    lock.lock();
    try {
      while (paused && !stopped) {
        changed.await();
      }
    } catch (InterruptedException interruption) {
      stopped = true;
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
