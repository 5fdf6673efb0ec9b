package org.lintan.market.payment;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.time.Utc;

/** A party's account at a bank; the number lies sealed. */
record BankAccount(
        String id,
        String county,
        String party,
        AccountKind kind,
        String bank,
        String payee,
        byte[] sealed,
        String lastFour,
        State state,
        Instant inForceFrom,
        String proposedBy,
        String proposedName,
        Instant proposedAt,
        String decidedName,
        String reason) {

    /** {@code RETURNED}: a payment came back from it, so it is not paid to until two people confirm an account anew. */
    @Schema(name = "AccountState")
    enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED,
        RETURNED
    }

    static BankAccount of(Row row) {
        return new BankAccount(
                row.getString("id"),
                row.getString("county"),
                row.getString("party"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("bank"),
                row.getString("payee"),
                row.getBuffer("sealed").getBytes(),
                row.getString("last_four"),
                State.valueOf(row.getString("state")),
                Utc.instant(row.getLocalDateTime("in_force_from")),
                row.getString("proposed_by"),
                row.getString("proposed_name"),
                Utc.instant(row.getLocalDateTime("proposed_at")),
                row.getString("decided_name"),
                row.getString("reason"));
    }

    /** Where the number was sealed: it opens nowhere else. */
    static String place(String county, String id) {
        return "bank_account/" + county + "/" + id;
    }

    @Override
    public String toString() {
        return "BankAccount[" + id + ", ****" + lastFour + ", " + state + "]";
    }
}
