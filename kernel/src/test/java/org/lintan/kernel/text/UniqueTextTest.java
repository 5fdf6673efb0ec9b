package org.lintan.kernel.text;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class UniqueTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R-350428-0003",
                " R-350428-0003 ",
                "r-350428-0003",
                "R-350428-0003\u200b",
                "\uFEFFR-350428-0003",
                "R\u00AD-350428-0003",
                "Ｒ-３５０４２８-０００３",
                "R-350428-0003\u3000",
                "R-350428-0003\uFE0F"
            })
    void aReceiptNumberIsTheSameHoweverItWasTyped(String typed) {
        assertEquals("r-350428-0003", UniqueText.of(typed));
    }

    @Test
    void twoNumbersThatLookDifferentStayDifferent() {
        assertNotEquals(UniqueText.of("R-350428-0003"), UniqueText.of("R-350428-0004"));
        assertNotEquals(UniqueText.of("林权证 1"), UniqueText.of("林权证1"));
    }

    @Test
    void nothingToSeeIsEmpty() {
        assertEquals("", UniqueText.of("\u200b\u3000\u2800\u3164"));
        assertEquals("", UniqueText.of(null));
    }

    @Property
    void theFormOfTheFormIsTheForm(@ForAll String typed) {
        assertEquals(UniqueText.of(typed), UniqueText.of(UniqueText.of(typed)));
    }
}
