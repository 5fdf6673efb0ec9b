package org.lintan.ledger.roll;

import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class IdNumberTest {

    /** The worked example of the standard's own text: region 110105, born 1949-12-31, order 002, check X. */
    private static final String OF_THE_STANDARD = "11010519491231002X";

    @Test
    void acceptsTheExampleOfTheStandard() {
        assertEquals(Optional.empty(), IdNumber.fault(OF_THE_STANDARD, IdCheck.STRICT));
    }

    @Test
    void refusesAWrongCheckDigit() {
        assertEquals(Optional.of(RollFault.ID_CHECK_DIGIT), IdNumber.fault("110105194912310021", IdCheck.STRICT));
    }

    @Test
    void refusesABirthDateThatDoesNotExist() {
        assertEquals(Optional.of(RollFault.ID_BIRTH_DATE), IdNumber.fault("110105194902310021", IdCheck.STRICT));
    }

    @Test
    void acceptsInventedNumbersWhereTheVillageOnlyChecksTheFormat() {
        assertEquals(Optional.empty(), IdNumber.fault("110105194912310021", IdCheck.FORMAT));
    }

    @Test
    void refusesLettersAndWrongLengthUnderBothRules() {
        for (IdCheck check : IdCheck.values()) {
            assertEquals(Optional.of(RollFault.ID_LENGTH), IdNumber.fault("1101051949123100", check));
            assertEquals(Optional.of(RollFault.ID_CHARACTERS), IdNumber.fault("11010519491231OO2X", check));
        }
    }
}
