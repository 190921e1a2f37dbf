package separatrix.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private final Playback playback = new Playback();

  @BeforeEach
  void playTenSteps() {
    playback.fit(10);
    playback.playingProperty().set(true);
  }

  @Test
  void atSpeedOneTwentyStepsPassInASecond() {
    playback.advance(0.25);
    assertThat(playback.positionProperty().get()).isEqualTo(5);
  }

  @Test
  void atTheEndItStartsOver() {
    playback.advance(0.6);
    assertThat(playback.positionProperty().get()).isZero();
  }

  @Test
  void steppingStopsThePlay() {
    playback.stepBy(3);
    assertThat(playback.playingProperty().get()).isFalse();
  }

  @Test
  void noStepLeavesTheTrial() {
    playback.stepBy(-3);
    assertThat(playback.positionProperty().get()).isZero();
  }

  @Test
  void whilePausedTimeStandsStill() {
    playback.toggle();
    playback.advance(1);
    assertThat(playback.positionProperty().get()).isZero();
  }

  @Test
  void speedsGoUpInSteps() {
    playback.changeSpeed(1);
    assertThat(playback.speedProperty().get()).isEqualTo(2);
  }

  @Test
  void theFastestSpeedStays() {
    for (int i = 0; i < 20; i++) {
      playback.changeSpeed(1);
    }
    assertThat(playback.speedProperty().get()).isEqualTo(8);
  }

  @Test
  void aShorterTrialTakesTheCursorAlong() {
    playback.seek(9);
    playback.fit(4);
    assertThat(playback.positionProperty().get()).isEqualTo(4);
  }
}
