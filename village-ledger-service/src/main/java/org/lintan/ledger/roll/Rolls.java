package org.lintan.ledger.roll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;

/** Rolls as read by stewards, and by the features that share money out by them. */
@ApplicationScoped
public class Rolls {

    private final Tx tx;
    private final Villages villages;
    private final RollRows rows;
    private final PayeeSeal seal;
    private final Vertx vertx;

    Rolls(Tx tx, Villages villages, RollRows rows, PayeeSeal seal, Vertx vertx) {
        this.tx = tx;
        this.villages = villages;
        this.rows = rows;
        this.seal = seal;
        this.vertx = vertx;
    }

    /** A roll of this party. Refuses {@code ROLL_NOT_FOUND}, also for another village's roll. */
    public Uni<Roll> one(Sql sql, String county, String party, String rollId) {
        return rows.of(county, party, rollId)
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(RollCode.ROLL_NOT_FOUND).rollback())
                .map(Roll::of);
    }

    /** Every household of a roll in the order of the file. */
    public Uni<List<Heads>> heads(Sql sql, String county, String rollId) {
        return sql.rows(
                        "SELECT position, household_no, household_party, members FROM roll_household"
                                + " WHERE county = ? AND roll_id = ? ORDER BY position",
                        county,
                        rollId)
                .map(found -> found.stream()
                        .map(row -> new Heads(
                                row.getInteger("position"),
                                row.getString("household_no"),
                                row.getString("household_party"),
                                row.getInteger("members")))
                        .toList());
    }

    /** A roll's payees, still sealed; {@link Sealed#open()} opens them, off the event loop when there are many. */
    public Uni<Sealed> payees(Sql sql, String county, String rollId) {
        return sql.rows(
                        "SELECT household_no, sealed FROM roll_household WHERE county = ? AND roll_id = ?",
                        county,
                        rollId)
                .map(found -> new Sealed(
                        rollId,
                        found.stream()
                                .collect(Collectors.toMap(
                                        row -> row.getString("household_no"),
                                        row -> row.getBuffer("sealed").getBytes())),
                        seal));
    }

    /** The payees of some households only. */
    public Uni<Sealed> payees(Sql sql, String county, String rollId, List<String> householdNos) {
        if (householdNos.isEmpty()) {
            return Uni.createFrom().item(new Sealed(rollId, Map.of(), seal));
        }
        Object[] args = new Object[householdNos.size() + 2];
        args[0] = county;
        args[1] = rollId;
        for (int i = 0; i < householdNos.size(); i++) {
            args[i + 2] = householdNos.get(i);
        }
        return sql.rows(
                        "SELECT household_no, sealed FROM roll_household WHERE county = ? AND roll_id = ? AND household_no IN ("
                                + "?,".repeat(householdNos.size() - 1) + "?)",
                        args)
                .map(found -> new Sealed(
                        rollId,
                        found.stream()
                                .collect(Collectors.toMap(
                                        row -> row.getString("household_no"),
                                        row -> row.getBuffer("sealed").getBytes())),
                        seal));
    }

    Uni<Page<Roll>> list(Actor steward) {
        return tx.run(sql -> rows.all(steward.county(), steward.party())
                .map(found -> Page.all(found.stream().map(Roll::of).toList())));
    }

    Uni<Roll> get(Actor steward, String rollId) {
        return tx.run(sql -> one(sql, steward.county(), steward.party(), rollId));
    }

    /** The households after one position, masked, at most {@code limit}. */
    Uni<Page<HouseholdView>> households(Actor steward, String rollId, int after, int limit) {
        return tx.run(sql -> one(sql, steward.county(), steward.party(), rollId)
                        .chain(roll -> sql.rows(
                                "SELECT position, household_no, members, sealed FROM roll_household WHERE county = ?"
                                        + " AND roll_id = ? AND position > ? ORDER BY position LIMIT " + limit,
                                steward.county(),
                                rollId,
                                after)))
                .chain(found -> vertx.executeBlocking(() -> {
                    List<HouseholdView> views =
                            found.stream().map(row -> view(rollId, row)).toList();
                    String next = views.size() < limit
                            ? null
                            : String.valueOf(found.get(found.size() - 1).getInteger("position"));
                    return new Page<>(views, next);
                }));
    }

    private HouseholdView view(String rollId, Row row) {
        String no = row.getString("household_no");
        return HouseholdView.of(
                no,
                row.getInteger("members"),
                seal.open(rollId, no, row.getBuffer("sealed").getBytes()));
    }

    /** Payees by household number, sealed until they are needed. */
    public static final class Sealed {

        private final String rollId;
        private final Map<String, byte[]> sealed;
        private final PayeeSeal seal;

        private Sealed(String rollId, Map<String, byte[]> sealed, PayeeSeal seal) {
            this.rollId = rollId;
            this.sealed = sealed;
            this.seal = seal;
        }

        /** Opens one household's payee; throws when the roll does not hold it. */
        public Payee open(String householdNo) {
            return seal.open(rollId, householdNo, sealed.get(householdNo));
        }
    }
}
