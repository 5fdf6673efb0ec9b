package org.lintan.ledger.roll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintan.ledger.payee.CardsInForce;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;

/** Reads what a new roll is held against, in a number of statements that does not grow with the village. */
@ApplicationScoped
class EarlierRolls {

    private final CardsInForce cards;
    private final PayeeSeal seal;
    private final Clock clock;

    EarlierRolls(CardsInForce cards, PayeeSeal seal, Clock clock) {
        this.cards = cards;
        this.seal = seal;
        this.clock = clock;
    }

    Uni<Earlier> read(Sql sql, Collective village) {
        return sql.rows(
                        "SELECT h.household_party, h.household_no, h.members, h.roll_id, h.sealed, n.version,"
                                + " b.roll_id AS card_roll_id, b.household_no AS card_no, b.sealed AS card_sealed"
                                + " FROM (SELECT h.household_party, h.roll_id, h.household_no, r.version, ROW_NUMBER() OVER"
                                + " (PARTITION BY h.household_party ORDER BY r.version DESC) AS age FROM roll r JOIN roll_household h"
                                + " ON h.county = r.county AND h.roll_id = r.id WHERE r.county = ? AND r.party = ?) n"
                                + " JOIN roll_household h ON h.county = ? AND h.roll_id = n.roll_id AND h.household_no = n.household_no"
                                + " JOIN roll_household b ON b.county = h.county AND b.household_party = h.household_party"
                                + " AND b.roll_id = COALESCE(h.card_roll_id, h.roll_id)"
                                + " WHERE n.age = 1 ORDER BY n.version, h.position",
                        village.county(),
                        village.party(),
                        village.county())
                .chain(rows -> cards.at(sql, village, clock.instant())
                        .chain(paid -> cards.confirmed(sql, village)
                                .map(confirmed -> new Earlier(entries(rows), paid, confirmed, seal))));
    }

    private static Map<String, Earlier.Entry> entries(List<Row> rows) {
        int last =
                rows.stream().mapToInt(row -> row.getInteger("version")).max().orElse(0);
        Map<String, Earlier.Entry> entries = new LinkedHashMap<>();
        for (Row row : rows) {
            entries.put(
                    row.getString("household_party"),
                    new Earlier.Entry(
                            row.getString("household_no"),
                            row.getInteger("members"),
                            row.getString("roll_id"),
                            row.getBuffer("sealed").getBytes(),
                            row.getInteger("version") == last,
                            row.getString("card_roll_id"),
                            row.getString("card_no"),
                            row.getBuffer("card_sealed").getBytes()));
        }
        return entries;
    }
}
