package org.lintan.ledger.plan;

import java.util.List;

/**
 * A distribution plan as the assembly decided it: ordered deductions, then the collective's share in basis points of
 * what is left (rounded down to the fen), then households by head. With {@code perHeadFen} each member counts that
 * much and the rest stays with the collective; without it households share everything that is left.
 */
public record Plan(List<Deduction> deductions, Long perHeadFen, Integer collectiveBasisPoints) {

    public Plan {
        deductions = deductions == null ? List.of() : List.copyOf(deductions);
    }

    int basisPoints() {
        return collectiveBasisPoints == null ? 0 : collectiveBasisPoints;
    }
}
