package org.lintan.ledger.statement;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/**
 * How a household's share was reached, step by step; amounts in fen.
 * {@code pot − deductions − collective = left for households}; {@code left ÷ heads = perHead}; {@code perHead × members =
 * amount}. With {@code splitFully} perHead is rounded down and {@code amount} is exact to the fen by the published seed.
 *
 * @param paidOn the day it arrived, Asia/Shanghai; null while it has not
 * @param state PAYABLE (not sent yet), SENT (on its way), RETURNED (the bank sent it back, see reason), LOST (never got to the bank), PAID (arrived)
 */
record Share(
        String distributionId,
        String title,
        long potFen,
        long deductionsFen,
        long collectiveFen,
        long householdsFen,
        long residualFen,
        int heads,
        long perHeadFen,
        boolean splitFully,
        int members,
        long amountFen,

        @Schema(enumeration = {"PAYABLE", "SENT", "PAID", "RETURNED", "LOST"})
        String state,

        String reason,
        LocalDate sharedOn,
        LocalDate paidOn) {

    /** The shares of one household: its county and its party are to be bound first. */
    static final String FROM =
            " FROM distribution_line l JOIN distribution d ON d.county = l.county AND d.id = l.distribution_id"
                    + " WHERE l.county = ? AND l.household_party = ? AND d.run_at IS NOT NULL ";

    static final String COLUMNS = "SELECT d.id, d.decision_id, d.title, d.pot_fen, d.deductions_fen, d.collective_fen,"
            + " d.households_fen, d.residual_fen, d.members AS heads, d.per_head_fen, d.split_fully, d.run_at, d.seed, l.members,"
            + " l.amount_fen, l.state, l.reason, l.answered_at, l.line_no" + Share.FROM;

    static Share of(Row row) {
        String state = row.getString("state");
        return new Share(
                row.getString("id"),
                row.getString("title"),
                row.getLong("pot_fen"),
                row.getLong("deductions_fen"),
                row.getLong("collective_fen"),
                row.getLong("households_fen"),
                row.getLong("residual_fen"),
                row.getInteger("heads"),
                row.getLong("per_head_fen"),
                row.getInteger("split_fully") != 0,
                row.getInteger("members"),
                row.getLong("amount_fen"),
                state,
                row.getString("reason"),
                day(Utc.instant(row.getLocalDateTime("run_at"))),
                state.equals("PAID") ? day(Utc.instant(row.getLocalDateTime("answered_at"))) : null);
    }

    private static LocalDate day(Instant instant) {
        return instant == null ? null : Today.of(instant);
    }
}
