package org.lintan.ledger.roll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintan.ledger.payee.OnRolls;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** Heads and cards of a village's rolls for who changes a card, opened for that alone. */
@ApplicationScoped
class PayeesOnRolls implements OnRolls {

    private final PayeeSeal seal;
    private final Vertx vertx;

    PayeesOnRolls(PayeeSeal seal, Vertx vertx) {
        this.seal = seal;
        this.vertx = vertx;
    }

    @Override
    public Uni<Optional<OnRoll>> household(Sql sql, Collective village, String householdNo) {
        return sql.row(
                        "SELECT h.household_party, h.household_no, h.roll_id, h.sealed, b.roll_id AS card_roll_id,"
                                + " b.household_no AS card_no, b.sealed AS card_sealed FROM roll_household h"
                                + " JOIN roll r ON r.county = h.county AND r.id = h.roll_id"
                                + " JOIN roll_household b ON b.county = h.county AND b.household_party = h.household_party"
                                + " AND b.roll_id = COALESCE(h.card_roll_id, h.roll_id)"
                                + " WHERE r.county = ? AND r.party = ? AND h.household_no = ? ORDER BY r.version DESC LIMIT 1",
                        village.county(),
                        village.party(),
                        householdNo)
                .map(found -> found.map(row -> new OnRoll(
                        row.getString("household_party"),
                        row.getString("household_no"),
                        open(row).head(),
                        seal.open(
                                        row.getString("card_roll_id"),
                                        row.getString("card_no"),
                                        row.getBuffer("card_sealed").getBytes())
                                .card())));
    }

    @Override
    public Uni<Map<String, String>> heads(Sql sql, Collective village, Collection<String> householdParties) {
        return householdParties.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.rows(
                                "SELECT n.household_party, n.household_no, n.roll_id, n.sealed FROM (SELECT h.household_party, h.household_no,"
                                        + " h.roll_id, h.sealed, ROW_NUMBER() OVER (PARTITION BY h.household_party ORDER BY r.version DESC) AS age"
                                        + " FROM roll r JOIN roll_household h ON h.county = r.county AND h.roll_id = r.id"
                                        + " WHERE r.county = ? AND r.party = ? AND h.household_party IN "
                                        + In.marks(householdParties) + ") n WHERE n.age = 1",
                                In.args(List.of(village.county(), village.party()), householdParties))
                        // a whole village's take longer to open than the event loop has
                        .chain(rows -> vertx.executeBlocking(() -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> row.getString("household_party"),
                                        row -> open(row).head()))));
    }

    private Payee open(Row row) {
        return seal.open(
                row.getString("roll_id"),
                row.getString("household_no"),
                row.getBuffer("sealed").getBytes());
    }
}
