package org.lintan.market.desk.log;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PaceTest {

    private static final long QUICK = Duration.ofMillis(10).toNanos();
    private static final long SLOW = Duration.ofMillis(400).toNanos();
    private static final long FAR_TOO_SLOW = Duration.ofMillis(2_400).toNanos();

    private final Pace pace = new Pace(1_000, Duration.ofMillis(200));

    @Test
    void fullBatchesThatAreQuickGrowToTheMost() {
        for (int i = 0; i < 20; i++) {
            pace.took(pace.size(), QUICK);
        }
        assertEquals(1_000, pace.size());
    }

    @Test
    void aBatchThatIsSlowHalvesTheNextDownToWhatGoesTogetherAnyway() {
        fullBatchesThatAreQuickGrowToTheMost();
        pace.took(1_000, SLOW);
        assertEquals(500, pace.size());
        for (int i = 0; i < 20; i++) {
            pace.took(pace.size(), SLOW);
        }
        assertEquals(64, pace.size());
    }

    @Test
    void whatIsFarTooSlowIsHalvedUntilOneGoesAlone() {
        pace.took(64, FAR_TOO_SLOW);
        assertEquals(32, pace.size());
        for (int i = 0; i < 20; i++) {
            pace.took(pace.size(), FAR_TOO_SLOW);
        }
        assertEquals(1, pace.size());
        pace.took(1, QUICK);
        assertEquals(2, pace.size());
    }

    @Test
    void fewAreNoReasonToTakeMoreNorIsTheMiddleOfTheBudget() {
        pace.took(1, QUICK);
        pace.took(64, Duration.ofMillis(150).toNanos());
        assertEquals(64, pace.size());
    }

    @Test
    void neverMoreThanTheMost() {
        assertEquals(5, new Pace(5, Duration.ofMillis(200)).size());
    }

    @Test
    void companyIsWaitedForAfterSeveralForAPartOfWhatTheyTookAndNeverAfterOne() {
        assertEquals(0, pace.company());
        pace.took(2, QUICK);
        assertEquals(QUICK / 8, pace.company());
        pace.took(64, FAR_TOO_SLOW);
        assertEquals(Duration.ofMillis(20).toNanos(), pace.company());
        pace.took(1, SLOW);
        assertEquals(0, pace.company());
    }
}
