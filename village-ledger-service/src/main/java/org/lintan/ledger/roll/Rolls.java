package org.lintan.ledger.roll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.ledger.village.Villages;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.pii.Mask;

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

    /**
     * The cards a roll's households are paid to as far as rolls say, still sealed: its own, and where it says another than the one that was in
     * force when it came, the earlier roll's. {@link Sealed#open} opens them, off the event loop when there are many.
     */
    public Uni<Sealed> cards(Sql sql, String county, String rollId) {
        return sealed(
                sql,
                "SELECT h.household_no, b.roll_id, b.household_no AS sealed_no, b.sealed FROM roll_household h JOIN roll_household b"
                        + " ON b.county = h.county AND b.household_party = h.household_party AND b.roll_id = COALESCE(h.card_roll_id, h.roll_id)"
                        + " WHERE h.county = ? AND h.roll_id = ?",
                county,
                rollId);
    }

    /** Some households as the roll itself has them. */
    public Uni<Sealed> payees(Sql sql, String county, String rollId, List<String> householdNos) {
        return householdNos.isEmpty()
                ? Uni.createFrom().item(new Sealed(Map.of(), seal))
                : sealed(
                        sql,
                        "SELECT household_no, roll_id, household_no AS sealed_no, sealed FROM roll_household"
                                + " WHERE county = ? AND roll_id = ? AND household_no IN " + In.marks(householdNos),
                        In.args(List.of(county, rollId), householdNos));
    }

    private Uni<Sealed> sealed(Sql sql, String select, Object... args) {
        return sql.rows(select, args)
                .map(found -> new Sealed(
                        found.stream()
                                .collect(Collectors.toMap(
                                        row -> row.getString("household_no"),
                                        row -> new Sealed.One(
                                                row.getString("roll_id"),
                                                row.getString("sealed_no"),
                                                row.getBuffer("sealed").getBytes()))),
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

        private record One(String rollId, String householdNo, byte[] bytes) {}

        private final Map<String, One> sealed;
        private final PayeeSeal seal;

        private Sealed(Map<String, One> sealed, PayeeSeal seal) {
            this.sealed = sealed;
            this.seal = seal;
        }

        /** Opens one household's payee; throws when the roll does not hold it. */
        public Payee open(String householdNo) {
            One one = sealed.get(householdNo);
            return seal.open(one.rollId(), one.householdNo(), one.bytes());
        }

        /** The head of a household as the village may read it: masked. */
        public String shown(String householdNo) {
            return Mask.name(open(householdNo).head());
        }
    }
}
