package org.lintan.ledger.decision;

import java.time.LocalDate;
import org.lintan.kernel.notice.Notice;

/**
 * Where a decision stands on a day. Computed, never stored: {@code ON_NOTICE → PASSED} by the passing of days,
 * {@code OBJECTED} while somebody waits for an answer, {@code FAILED} for good when an objection was upheld.
 */
public enum DecisionState {
    ON_NOTICE,
    PASSED,
    OBJECTED,
    FAILED;

    static DecisionState on(LocalDate day, Notice notice, int openObjections, int upheldObjections) {
        if (upheldObjections > 0) {
            return FAILED;
        }
        if (openObjections > 0) {
            return OBJECTED;
        }
        return notice.over(day) ? PASSED : ON_NOTICE;
    }
}
