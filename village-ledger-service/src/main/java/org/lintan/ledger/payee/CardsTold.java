package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/**
 * What a household is told of its own card: a change that is entered, one that cools off, and one in force for a while after (since when, says
 * who tells). What was taken back changes nothing and is not told.
 */
@ApplicationScoped
public class CardsTold {

    private static final String OF_HOUSEHOLD =
            " FROM payee_change WHERE county = ? AND household_party = ? AND party = ?"
                    + " AND (state = 'PROPOSED' OR state = 'CONFIRMED' AND in_force_from > ?)";

    private final Replaced replaced;
    private final Clock clock;

    CardsTold(Replaced replaced, Clock clock) {
        this.replaced = replaced;
        this.clock = clock;
    }

    /** @param since what came into force before is not told any more */
    public Uni<Long> count(Sql sql, Collective village, String householdParty, LocalDateTime since) {
        return sql.row("SELECT COUNT(*) AS n" + OF_HOUSEHOLD, args(village, householdParty, since))
                .map(row -> row.orElseThrow().getLong("n"));
    }

    /** The newest first. */
    public Uni<List<CardTold>> of(Sql sql, Collective village, String householdParty, LocalDateTime since) {
        return sql.rows("SELECT *" + OF_HOUSEHOLD + " ORDER BY id DESC", args(village, householdParty, since))
                .chain(rows -> replaced.of(sql, village, rows)
                        .map(beside ->
                                rows.stream().map(row -> told(row, beside)).toList()));
    }

    private static Object[] args(Collective village, String householdParty, LocalDateTime since) {
        return new Object[] {village.county(), householdParty, village.party(), since};
    }

    private CardTold told(Row row, Replaced.Beside beside) {
        Card card = beside.card(row);
        boolean confirmed = row.getString("state").equals(PayeeChangeView.State.CONFIRMED.name());
        return new CardTold(
                row.getString("id"),
                PayeeCard.named(card),
                beside.before(row).map(PayeeCard::named).orElse(null),
                beside.nameDiffers(row, card),
                confirmed,
                Utc.instant(row.getLocalDateTime("proposed_at")),
                Utc.instant(row.getLocalDateTime("in_force_from")),
                confirmed && !Utc.instant(row.getLocalDateTime("in_force_from")).isAfter(clock.instant()));
    }
}
