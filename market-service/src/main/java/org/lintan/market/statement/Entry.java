package org.lintan.market.statement;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.lintan.platform.time.Utc;

/**
 * An entry of the bank with what people did about it.
 *
 * @param position in its statement, from 1
 * @param account without what groups it
 * @param key of the bank's number, in its one form
 * @param amountFen positive; hundredths of whatever the currency is
 * @param obstacle null for an ordinary payment
 * @param assigned who said whose it is, and why; null while nobody did
 * @param decided who confirmed it or set it aside; null while it is open
 * @param depositParty whose deposit it became; null unless it is confirmed
 */
record Entry(
        String county,
        String id,
        String statementId,
        int position,
        String account,
        Direction direction,
        String bankReference,
        String key,
        long amountFen,
        String currency,
        LocalDate bookedOn,
        String payer,
        String payerLastFour,
        String remark,
        Obstacle obstacle,
        EntryState state,
        String assignedParty,
        Said assigned,
        Said decided,
        String depositParty) {

    /**
     * What a person said of it.
     *
     * @param why null where nothing had to be said
     */
    record Said(String by, String name, Instant at, String why) {}

    static Entry of(Row row) {
        String obstacle = row.getString("obstacle");
        return new Entry(
                row.getString("county"),
                row.getString("id"),
                row.getString("statement_id"),
                row.getInteger("position"),
                row.getString("account"),
                Direction.valueOf(row.getString("direction")),
                row.getString("bank_reference"),
                row.getString("entry_key"),
                row.getLong("amount_fen"),
                row.getString("currency"),
                row.getLocalDate("booked_on"),
                row.getString("payer"),
                row.getString("payer_last_four"),
                row.getString("remark"),
                obstacle == null ? null : Obstacle.valueOf(obstacle),
                EntryState.valueOf(row.getString("state")),
                row.getString("assigned_party"),
                said(row, "assigned", "assigned_why"),
                said(row, "decided", "aside_why"),
                row.getString("deposit_party"));
    }

    private static Said said(Row row, String who, String why) {
        String by = row.getString(who + "_by");
        return by == null
                ? null
                : new Said(
                        by,
                        row.getString(who + "_name"),
                        Utc.instant(row.getLocalDateTime(who + "_at")),
                        row.getString(why));
    }
}
