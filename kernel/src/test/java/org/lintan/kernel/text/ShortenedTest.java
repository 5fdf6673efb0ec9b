package org.lintan.kernel.text;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ShortenedTest {

    @Test
    void aShortTextStaysAsItIs() {
        assertEquals("常口村", Shortened.to(3, "常口村"));
    }

    @Test
    void aLongTextIsCutBetweenSignsAndNeverInsideOne() {
        assertEquals("𠮷𠮷", Shortened.to(2, "𠮷𠮷村"));
    }
}
