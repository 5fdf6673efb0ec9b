package org.lintan.web.edge;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebCodeTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    @ParameterizedTest
    @EnumSource
    void saysEveryCodeInBothLanguages(WebCode code) {
        assertTrue(HAN.matcher(code.sentence(false)).find());
        assertTrue(LATIN.matcher(code.sentence(true)).find());
        assertFalse(HAN.matcher(code.sentence(true)).find());
    }
}
