package org.lintan.kernel.instrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintan.kernel.id.Ids;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InstrumentIdTest {

    @Test
    void whatThisReleaseNamesAndWhatEarlierOnesNamedCanBeAnInstrument() {
        assertTrue(InstrumentId.canBe(Ids.next()));
        assertTrue(InstrumentId.canBe("0f8fad5b-d9cb-469f-a165-70867728950e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "../secret", "票", "a\n", "0123456789012345678901234567890123456"})
    void anythingElseCannotBeAnInstrument(String id) {
        assertFalse(InstrumentId.canBe(id));
    }

    @Test
    void nothingIsNoInstrument() {
        assertFalse(InstrumentId.canBe(null));
    }
}
