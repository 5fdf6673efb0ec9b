package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintan.kernel.id.Ids;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.time.Utc;

/**
 * A roll says another card of a household than the one in force: for each such household a change is opened, which another steward confirms as
 * any other. A newer roll takes the open changes of earlier rolls back where it says otherwise; what a steward entered by hand is left alone.
 */
@ApplicationScoped
public class RollCards {

    private static final List<String> COLUMNS = List.of(
            "county",
            "id",
            "party",
            "household_party",
            "household_no",
            "sealed",
            "before_sealed",
            "reason",
            "state",
            "roll_id",
            "proposed_by",
            "proposed_name",
            "proposed_at");

    private final CardSeal seal;
    private final Clock clock;
    private final Vertx vertx;

    RollCards(CardSeal seal, Clock clock, Vertx vertx) {
        this.seal = seal;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * A household and its card as a roll says it.
     *
     * @param before the card in force; null where the household is new
     */
    public record Said(String householdParty, String householdNo, Card card, Card before) {}

    private record Step(List<String> takenBack, List<Object[]> opened) {}

    /**
     * In the transaction that imports the roll, with the village locked.
     *
     * @param said every household of the roll, by its party
     * @param other those whose card is neither in force nor confirmed to be
     */
    public Uni<Void> open(
            Sql sql,
            Actor steward,
            Collective village,
            String rollId,
            String reason,
            Map<String, Said> said,
            Set<String> other) {
        return sql.rows(
                        "SELECT id, household_party, roll_id, sealed FROM payee_change WHERE county = ? AND party = ? AND state = 'PROPOSED'"
                                + " FOR UPDATE",
                        village.county(),
                        village.party())
                .chain(open -> open.isEmpty() && other.isEmpty()
                        ? Uni.createFrom().voidItem()
                        // a whole village's cards take longer to open and seal than the event loop has
                        : vertx.executeBlocking(() -> step(steward, village, rollId, reason, said, other, open))
                                .chain(step -> takeBack(sql, steward, village, step.takenBack())
                                        .chain(() -> step.opened().isEmpty()
                                                ? Uni.createFrom().voidItem()
                                                : sql.insert("payee_change", COLUMNS, step.opened())
                                                        .replaceWithVoid())));
    }

    private Step step(
            Actor steward,
            Collective village,
            String rollId,
            String reason,
            Map<String, Said> said,
            Set<String> other,
            List<Row> open) {
        List<String> takenBack = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (Row row : open) {
            String party = row.getString("household_party");
            if (said.containsKey(party)) {
                Card proposed = seal.open(
                        village.county(),
                        row.getString("id"),
                        row.getBuffer("sealed").getBytes());
                if (other.contains(party) && proposed.same(said.get(party).card())) {
                    covered.add(party);
                } else if (row.getString("roll_id") != null) {
                    takenBack.add(row.getString("id"));
                }
            }
        }
        List<Object[]> opened = said.values().stream()
                .filter(one -> other.contains(one.householdParty()) && !covered.contains(one.householdParty()))
                .map(one -> change(steward, village, rollId, reason, one))
                .toList();
        return new Step(takenBack, opened);
    }

    private Object[] change(Actor steward, Collective village, String rollId, String reason, Said said) {
        String id = Ids.next();
        return new Object[] {
            village.county(),
            id,
            village.party(),
            said.householdParty(),
            said.householdNo(),
            Buffer.buffer(seal.seal(village.county(), id, said.card())),
            said.before() == null ? null : Buffer.buffer(seal.sealBefore(village.county(), id, said.before())),
            reason,
            PayeeChangeView.State.PROPOSED.name(),
            rollId,
            steward.subject(),
            steward.name(),
            Utc.now(clock)
        };
    }

    private Uni<Void> takeBack(Sql sql, Actor steward, Collective village, List<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(
                                "UPDATE payee_change SET state = ?, decided_by = ?, decided_name = ?, decided_at = ? WHERE county = ? AND id IN "
                                        + In.marks(ids),
                                In.args(
                                        List.of(
                                                PayeeChangeView.State.REJECTED.name(),
                                                steward.subject(),
                                                steward.name(),
                                                Utc.now(clock),
                                                village.county()),
                                        ids))
                        .replaceWithVoid();
    }
}
