package org.lintan.platform.http.input;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InputTest {

    record Paper(
            @ShownText String holder,
            @ShownText(blankIsNone = true) String byName,
            @PaperNo String no) {}

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static int faults(String holder, String byName, String no) {
        return VALIDATOR.validate(new Paper(holder, byName, no)).size();
    }

    @Test
    void nothingIsNoFaultAndBlankIsOnlyWhereItStandsForNothing() {
        assertEquals(0, faults(null, null, null));
        assertEquals(0, faults("张三 (Zhang)", "", "R-1"));
        assertEquals(2, faults("", " ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u200b",
                "\u3164\u3164",
                "a\u202eb",
                "\u2066x",
                "a\u0000",
                "a\nb",
                "x\ufe0f",
                "\ud800",
                "\u0958"
            })
    void aNameShowsWhatItIs(String name) {
        assertEquals(1, faults(name, null, null));
        assertEquals(name.isBlank() ? 0 : 1, faults(null, name, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200b", "\u3164", "\u00ad"})
    void aNumberHasSomethingToSee(String number) {
        assertEquals(1, faults(null, null, number));
        assertEquals(0, faults(null, null, number + "1"));
    }
}
