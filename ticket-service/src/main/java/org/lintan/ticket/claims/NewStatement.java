package org.lintan.ticket.claims;

import java.util.Optional;
import org.lintan.platform.http.Refusal;

/**
 * What the one who retires says of the beneficiary's emissions. All figures are asked for, the remainder too: who can add them up has looked at them.
 *
 * @param declared false: no emissions are stated, and nothing else is filled in
 * @param year calendar year, not one to come: what has not been emitted cannot be stated
 * @param emissionsKg above 0, before own reductions are taken off
 * @param remainderKg emissions less own reductions
 */
public record NewStatement(Boolean declared, Integer year, Long emissionsKg, Long ownReductionsKg, Long remainderKg) {

    private static final int EARLIEST = 2000;
    /** Twice what mankind emits in a year: beyond is a slip of the finger. */
    private static final long MOST_KG = 100_000_000_000_000L;

    /** Why it cannot be taken for this purpose; empty if it can. */
    public Optional<Refusal> refusal(Purpose purpose, int thisYear) {
        if (declared == null) {
            return refused(ClaimRefusal.STATEMENT_INCOMPLETE);
        }
        if (!declared) {
            return year == null && emissionsKg == null && ownReductionsKg == null && remainderKg == null
                    ? Optional.empty()
                    : refused(ClaimRefusal.STATEMENT_BOTH);
        }
        if (!purpose.againstEmissions()) {
            return refused(ClaimRefusal.STATEMENT_NOT_FOR_PURPOSE);
        }
        if (year == null || !figure(emissionsKg, 1) || !figure(ownReductionsKg, 0) || !figure(remainderKg, 0)) {
            return refused(ClaimRefusal.STATEMENT_INCOMPLETE);
        }
        if (year < EARLIEST || year > thisYear) {
            return refused(ClaimRefusal.STATEMENT_YEAR, String.valueOf(EARLIEST), String.valueOf(thisYear));
        }
        if (ownReductionsKg > emissionsKg) {
            return refused(ClaimRefusal.STATEMENT_REDUCTIONS, ownReductionsKg, emissionsKg);
        }
        return emissionsKg - ownReductionsKg == remainderKg
                ? Optional.empty()
                : refused(ClaimRefusal.STATEMENT_SUM, emissionsKg - ownReductionsKg, remainderKg);
    }

    /** The figures of a statement that {@link #refusal} let pass; empty where it says that none are stated. */
    public Optional<Statement> figures() {
        return declared ? Optional.of(new Statement(year, emissionsKg, ownReductionsKg)) : Optional.empty();
    }

    private static boolean figure(Long kg, long least) {
        return kg != null && kg >= least && kg <= MOST_KG;
    }

    private static Optional<Refusal> refused(ClaimRefusal code, Object... args) {
        return Optional.of(Refusal.of(code, args));
    }
}
