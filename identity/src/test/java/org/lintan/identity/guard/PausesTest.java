package org.lintan.identity.guard;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PausesTest {

    private static final Pauses OF_THE_REALM = new Pauses(5, 60, 60, 900);

    @Test
    void letsTheFirstFourWrongTriesPassWithoutAPause() {
        assertEquals(
                0, IntStream.rangeClosed(0, 4).map(OF_THE_REALM::after).max().orElseThrow());
    }

    @Test
    void makesEachFurtherPauseAMinuteLongerUpToAQuarterOfAnHour() {
        assertEquals(60, OF_THE_REALM.after(5));
        assertEquals(120, OF_THE_REALM.after(6));
        assertEquals(840, OF_THE_REALM.after(18));
        assertEquals(900, OF_THE_REALM.after(19));
        assertEquals(900, OF_THE_REALM.after(Integer.MAX_VALUE));
    }

    @Test
    void stopsGuessersFromManyAddressesForHalfAMinuteOnly() {
        assertEquals(0, Pauses.OF_A_LOGIN.after(49));
        assertEquals(30, Pauses.OF_A_LOGIN.after(50));
        assertEquals(30, Pauses.OF_A_LOGIN.after(5000));
    }
}
