package org.lintan.bench.market;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MediansTest {

    @Test
    void theMiddleOfAnOddNumberAndTheMeanOfTheTwoInTheMiddleOfAnEvenOne() {
        assertEquals(3, Medians.of(List.of(9.0, 1.0, 3.0)));
        assertEquals(2.5, Medians.of(List.of(4.0, 1.0, 3.0, 2.0)));
        assertThrows(IllegalArgumentException.class, () -> Medians.of(List.of()));
    }

    @Test
    void eachRoundIsComparedWithItsOwnLimit() {
        // the machine was twice as slow in the second round, on both sides
        assertEquals(0.5, Medians.ofRatios(List.of(100.0, 50.0, 100.0), List.of(200.0, 100.0, 200.0)));
        assertThrows(IllegalArgumentException.class, () -> Medians.ofRatios(List.of(1.0), List.of(1.0, 2.0)));
    }
}
