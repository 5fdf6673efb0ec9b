package org.lintan.market.payment;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.time.Utc;

/**
 * One payment out of the market. Its id is the 付款编号.
 *
 * @param sweep whether the market sends it by itself (a village's proceeds), or its party asked for it
 * @param accountId where it goes; null for withdrawals of the time before accounts
 */
record PaymentOrder(
        String id,
        String county,
        String party,
        boolean sweep,
        long amountFen,
        OrderState state,
        String accountId,
        String requestedBy,
        String requestedName,
        Instant requestedAt,
        String decidedName,
        Instant decidedAt,
        String bankReference,
        String reason,
        String lostBy,
        String lostName) {

    static final String SWEEP = "SWEEP";
    static final String REQUEST = "REQUEST";

    /** A new one, on its way to the account. */
    static PaymentOrder sent(
            BankAccount account, boolean sweep, long amountFen, String requestedBy, String requestedName, Instant now) {
        return new PaymentOrder(
                Ids.next(),
                account.county(),
                account.party(),
                sweep,
                amountFen,
                OrderState.SENT,
                account.id(),
                requestedBy,
                requestedName,
                now,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static PaymentOrder of(Row row) {
        return new PaymentOrder(
                row.getString("id"),
                row.getString("county"),
                row.getString("party"),
                SWEEP.equals(row.getString("source")),
                row.getLong("amount_fen"),
                OrderState.valueOf(row.getString("state")),
                row.getString("account_id"),
                row.getString("requested_by"),
                row.getString("requested_name"),
                Utc.instant(row.getLocalDateTime("requested_at")),
                row.getString("decided_name"),
                Utc.instant(row.getLocalDateTime("decided_at")),
                row.getString("bank_reference"),
                row.getString("reason"),
                row.getString("lost_by"),
                row.getString("lost_name"));
    }
}
