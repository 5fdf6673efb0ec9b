package org.lintan.ticket.workflow;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is declared is said in both languages, sentence beside sentence. */
class DeclarationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"SUBMIT", "RESUBMIT", "CHECK_TITLE", "MEASURE", "REVIEW", "APPROVE", "FILE"})
    void eachWordingHasAsManySentencesInEnglishAsInChinese(Action action) {
        String text = Declarations.text(action, DAY).orElseThrow();
        String english = Declarations.english(text).orElseThrow();
        assertEquals(text.split("[;。]").length, english.split(";|\\.$").length, english);
        assertFalse(english.matches(".*\\p{IsHan}.*"), english);
        assertTrue(text.matches(".*\\p{IsHan}.*"), text);
    }

    @Test
    void aTextThatIsNoneOfOursHasNoEnglishAndNothingIsDeclaredByConductingACase() {
        assertEquals(Optional.empty(), Declarations.english("以前的声明。"));
        assertEquals(Optional.empty(), Declarations.text(Action.OBJECT, DAY));
        assertEquals(Optional.empty(), Declarations.text(Action.SUBMIT, LocalDate.of(2020, 1, 1)));
    }
}
