package org.lintan.web.pages;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WordsTest {

    @Test
    void saysKilogramsAsExactTonnes() {
        assertEquals("12,723", Words.tonnes(12_723_000));
        assertEquals("342.9", Words.tonnes(342_900));
        assertEquals("0.001", Words.tonnes(1));
        assertEquals("9,223,372,036,854,775.807", Words.tonnes(Long.MAX_VALUE));
    }

    @Test
    void saysSquareMetresAsMu() {
        assertEquals("3,197", Words.mu(2_131_333));
        assertEquals("0.1", Words.mu(67));
    }

    @Test
    void saysAnInstantAsTheMinuteItWasInChina() {
        assertEquals("2021-05-18 00:30", Words.moment("2021-05-17T16:30:00Z"));
        assertEquals("unknown", Words.moment("unknown"));
    }

    @Test
    void leavesAWordItDoesNotKnowAsItCame() {
        assertEquals("NEW_BUCKET", Words.bucket("NEW_BUCKET").zh());
        assertEquals("carbon-2", Words.method("carbon-2"));
    }
}
