package org.lintan.ticket.claims;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which statements of emissions are taken. */
class NewStatementTest {

    @Test
    void takesFiguresThatAddUpAndTheWordThatNoneAreStated() {
        NewStatement stated = new NewStatement(true, 2026, 5_000L, 5_000L, 0L);
        assertEquals(Optional.empty(), refusal(stated, Purpose.EVENT_NEUTRALITY));
        assertEquals(Optional.of(new Statement(2026, 5_000, 5_000)), stated.figures());
        NewStatement not = new NewStatement(false, null, null, null, null);
        for (Purpose purpose : Purpose.values()) {
            assertEquals(Optional.empty(), refusal(not, purpose));
        }
        assertEquals(Optional.empty(), not.figures());
    }

    @ParameterizedTest
    @CsvSource({
        ",     2025, 5000, 1200, 3800, STATEMENT_INCOMPLETE",
        "true,     , 5000, 1200, 3800, STATEMENT_INCOMPLETE",
        "true, 2025,     , 1200, 3800, STATEMENT_INCOMPLETE",
        "true, 2025, 5000,     , 3800, STATEMENT_INCOMPLETE",
        "true, 2025, 5000, 1200,     , STATEMENT_INCOMPLETE",
        "true, 2025,    0,    0,    0, STATEMENT_INCOMPLETE",
        "true, 2025, 5000,   -1, 5001, STATEMENT_INCOMPLETE",
        "true, 2025, 100000000000001, 0, 100000000000001, STATEMENT_INCOMPLETE",
        "true, 2027, 5000, 1200, 3800, STATEMENT_YEAR",
        "true, 1999, 5000, 1200, 3800, STATEMENT_YEAR",
        "true, 2025, 5000, 5001,    0, STATEMENT_REDUCTIONS",
        "true, 2025, 5000, 1200, 3801, STATEMENT_SUM",
        "false, 2025,    ,     ,     , STATEMENT_BOTH"
    })
    void refusesWhatIsNotWholeNotPastOrDoesNotAddUp(
            Boolean declared, Integer year, Long emissions, Long reductions, Long remainder, ClaimRefusal code) {
        NewStatement statement = new NewStatement(declared, year, emissions, reductions, remainder);
        assertEquals(Optional.of(code), refusal(statement, Purpose.CORPORATE_RESPONSIBILITY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"JUDICIAL_RESTORATION", "VOLUNTARY_DUTY"})
    void refusesFiguresWhereTheTonnesServeSomethingElse(Purpose purpose) {
        assertEquals(
                Optional.of(ClaimRefusal.STATEMENT_NOT_FOR_PURPOSE),
                refusal(new NewStatement(true, 2025, 5_000L, 1_200L, 3_800L), purpose));
    }

    private static Optional<Code> refusal(NewStatement statement, Purpose purpose) {
        return statement.refusal(purpose, 2026).map(Refusal::code);
    }
}
