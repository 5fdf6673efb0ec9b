package org.lintan.ticket.claims;

import java.util.Optional;

/**
 * What stands on record beside a retirement.
 *
 * @param againstKg of the tonnes retired, those set against the remainder: at most what earlier retirements for the same beneficiary and year left of it
 */
public record Stated(Declaration declaration, Optional<Statement> statement, long againstKg) {

    public static final Stated NONE = new Stated(Declaration.NONE, Optional.empty(), 0);
    public static final Stated NOT_STATED = new Stated(Declaration.NOT_STATED, Optional.empty(), 0);

    public static Stated of(Statement statement, long againstKg) {
        return new Stated(Declaration.STATED, Optional.of(statement), againstKg);
    }

    /**
     * How much of a retirement is set against the remainder. More than the remainder may be retired: it harms nobody and may be meant as a
     * contribution, so it is not refused; but what is beyond is never said to offset anything.
     *
     * @param setBeforeKg what earlier retirements were set against the same beneficiary's year
     */
    public static long againstKg(Statement statement, long setBeforeKg, long quantityKg) {
        return Math.min(quantityKg, Math.max(0, statement.remainderKg() - setBeforeKg));
    }

    /** For answers; null unless figures were stated. */
    public StatementView view() {
        return statement
                .map(figures -> new StatementView(
                        figures.year(),
                        figures.emissionsKg(),
                        figures.ownReductionsKg(),
                        figures.remainderKg(),
                        againstKg))
                .orElse(null);
    }
}
