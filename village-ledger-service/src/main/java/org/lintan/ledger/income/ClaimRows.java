package org.lintan.ledger.income;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** SQL of claims, arrivals and advances. */
@ApplicationScoped
class ClaimRows {

    /** @param claimId of a sale the trade's id */
    record Claim(String claimId, long amountFen, long arrivedFen) {}

    /** One part of a payment order as heard so far. */
    record Part(
            String payoutId,
            int part,
            String party,
            long amountFen,
            List<ClaimLine> lines,
            boolean paid,
            boolean returned,
            boolean applied) {

        /** Whether it is to stand in the books: the bank has paid it and has not taken it back. */
        boolean counts() {
            return paid && !returned;
        }
    }

    private final ClaimLines lines;

    ClaimRows(ClaimLines lines) {
        this.lines = lines;
    }

    /** Orders everything that concerns one village; empty when this book does not know it yet. */
    Uni<Boolean> lockVillage(Sql sql, String county, String party) {
        return sql.row("SELECT party FROM collective WHERE county = ? AND party = ? FOR UPDATE", county, party)
                .map(Optional::isPresent);
    }

    /** The same for several, in one sorted order, known or not; gives those this book knows. */
    Uni<Set<VillageId>> lockVillages(Sql sql, Set<VillageId> villages) {
        String village = "(county = ? AND party = ?)";
        List<Object> args = new ArrayList<>();
        new TreeSet<>(villages).forEach(one -> {
            args.add(one.county());
            args.add(one.party());
        });
        return sql.rows(
                        "SELECT county, party FROM collective FORCE INDEX (PRIMARY) WHERE " + village
                                + (" OR " + village).repeat(villages.size() - 1)
                                + " ORDER BY county, party FOR UPDATE",
                        args.toArray())
                .map(ClaimRows::villages);
    }

    /** Those of which something heard from the bank is not in the books as it should be. Called under their locks. */
    Uni<Set<VillageId>> unsettledOf(Sql sql, Set<VillageId> villages) {
        if (villages.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Set<String> counties = new TreeSet<>();
        Set<String> parties = new TreeSet<>();
        villages.forEach(village -> {
            counties.add(village.county());
            parties.add(village.party());
        });
        return sql.rows(
                        "SELECT DISTINCT county, party FROM arrival WHERE county IN " + In.marks(counties)
                                + " AND party IN " + In.marks(parties)
                                + " AND applied <> (paid_at IS NOT NULL AND returned_at IS NULL)",
                        In.args(List.of(), counties, parties))
                .map(ClaimRows::villages);
    }

    private static Set<VillageId> villages(List<Row> rows) {
        return rows.stream()
                .map(row -> new VillageId(row.getString("county"), row.getString("party")))
                .collect(Collectors.toSet());
    }

    Uni<Map<String, Claim>> claims(Sql sql, String county, String party, Collection<String> ids) {
        TreeSet<String> wanted = new TreeSet<>(ids);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sql.rows(
                        "SELECT claim_id, amount_fen, arrived_fen FROM claim WHERE county = ? AND party = ? AND claim_id IN "
                                + In.marks(wanted) + " FOR UPDATE",
                        In.args(List.of(county, party), wanted))
                .map(rows -> {
                    Map<String, Claim> found = new HashMap<>();
                    rows.forEach(row -> found.put(
                            row.getString("claim_id"),
                            new Claim(
                                    row.getString("claim_id"), row.getLong("amount_fen"), row.getLong("arrived_fen"))));
                    return found;
                });
    }

    Uni<Integer> insert(Sql sql, String county, String party, Claim claim) {
        return insert(sql, List.<Object[]>of(row(county, party, claim)));
    }

    Uni<Integer> insert(Sql sql, List<Object[]> rows) {
        return sql.insert("claim", List.of("county", "claim_id", "party", "amount_fen", "arrived_fen"), rows);
    }

    static Object[] row(String county, String party, Claim claim) {
        return new Object[] {county, claim.claimId(), party, claim.amountFen(), claim.arrivedFen()};
    }

    /** Changes how much of each claim has arrived; the schema refuses more than there is. */
    Uni<Void> arrive(Sql sql, String county, Map<String, Long> byClaim) {
        return Multi.createFrom()
                .iterable(byClaim.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> sql.update(
                        "UPDATE claim SET arrived_fen = arrived_fen + ? WHERE county = ? AND claim_id = ?",
                        one.getValue(),
                        county,
                        one.getKey()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @param mark the column of what was heard: {@code sent_at}, {@code paid_at} or {@code returned_at} */
    Uni<Void> heard(Sql sql, CashMoved moved, String mark, LocalDateTime at) {
        return sql.update(
                        "INSERT INTO arrival (county, payout_id, part, party, amount_fen, claims, " + mark
                                + ", applied) VALUES (?,?,?,?,?,?,?,FALSE) ON DUPLICATE KEY UPDATE " + mark
                                + " = COALESCE("
                                + mark + ", VALUES(" + mark + "))",
                        moved.county(),
                        moved.payoutId(),
                        moved.part(),
                        moved.party(),
                        moved.partFen(),
                        lines.write(moved.claims()),
                        at)
                .replaceWithVoid();
    }

    /** A payment of the time before claims: its money stands in the books as arrived, and its claim says so from now on. Heard again, nothing changes. */
    Uni<Void> arrivedBefore(Sql sql, CashMoved moved, LocalDateTime at) {
        return sql.update(
                        "INSERT IGNORE INTO arrival (county, payout_id, part, party, amount_fen, claims, paid_at, applied) VALUES (?,?,?,?,?,?,?,TRUE)",
                        moved.county(),
                        moved.payoutId(),
                        moved.part(),
                        moved.party(),
                        moved.partFen(),
                        lines.write(moved.claims()),
                        at)
                .chain(() -> Multi.createFrom()
                        .iterable(moved.claims())
                        .onItem()
                        .transformToUniAndConcatenate(line -> sql.update(
                                "INSERT IGNORE INTO claim (county, claim_id, party, amount_fen, arrived_fen) VALUES (?,?,?,?,?)",
                                moved.county(),
                                line.claimId(),
                                moved.party(),
                                line.amountFen(),
                                line.amountFen()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Parts that are not yet in the books as they should be, oldest first. */
    Uni<List<Part>> unsettled(Sql sql, String county, String party) {
        return sql.rows(
                        "SELECT * FROM arrival WHERE county = ? AND party = ? AND applied <> (paid_at IS NOT NULL AND returned_at IS NULL)"
                                + " ORDER BY payout_id, part FOR UPDATE",
                        county,
                        party)
                .map(rows -> rows.stream().map(this::part).toList());
    }

    Uni<Integer> applied(Sql sql, String county, Part part, boolean applied) {
        return sql.update(
                "UPDATE arrival SET applied = ? WHERE county = ? AND payout_id = ? AND part = ?",
                applied,
                county,
                part.payoutId(),
                part.part());
    }

    Uni<Long> advanced(Sql sql, String county, String party) {
        return sql.row("SELECT amount_fen FROM village_advance WHERE county = ? AND party = ?", county, party)
                .map(row -> row.map(found -> found.getLong("amount_fen")).orElse(0L));
    }

    Uni<Integer> advance(Sql sql, String county, String party, long changeFen) {
        return changeFen == 0
                ? Uni.createFrom().item(0)
                : sql.update(
                        "INSERT INTO village_advance (county, party, amount_fen) VALUES (?,?,GREATEST(?, 0))"
                                + " ON DUPLICATE KEY UPDATE amount_fen = amount_fen + ?",
                        county,
                        party,
                        changeFen,
                        changeFen);
    }

    /** @return whether this village had no opening before */
    Uni<Boolean> keepOpening(Sql sql, ClaimsOpening opening) {
        return sql.row(
                        "SELECT party FROM village_opening WHERE county = ? AND party = ? FOR UPDATE",
                        opening.county(),
                        opening.party())
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(false)
                        : sql.update(
                                        "INSERT INTO village_opening (county, party, claims) VALUES (?,?,?)",
                                        opening.county(),
                                        opening.party(),
                                        lines.write(opening.claims()))
                                .replaceWith(true));
    }

    Uni<Optional<List<ClaimLine>>> openingToApply(Sql sql, String county, String party) {
        return sql.row(
                        "SELECT claims FROM village_opening WHERE county = ? AND party = ? AND applied_at IS NULL FOR UPDATE",
                        county,
                        party)
                .map(row -> row.map(found -> lines.read(found.getString("claims"))));
    }

    Uni<Integer> openingApplied(Sql sql, String county, String party, LocalDateTime at) {
        return sql.update(
                "UPDATE village_opening SET applied_at = ? WHERE county = ? AND party = ?", at, county, party);
    }

    Uni<Integer> openLater(Sql sql, String county, String party, Map<String, Long> byClaim) {
        return sql.insert(
                "claim_opening",
                List.of("county", "claim_id", "party", "open_fen"),
                byClaim.entrySet().stream()
                        .map(one -> new Object[] {county, one.getKey(), party, one.getValue()})
                        .toList());
    }

    private Part part(Row row) {
        return new Part(
                row.getString("payout_id"),
                row.getInteger("part"),
                row.getString("party"),
                row.getLong("amount_fen"),
                lines.read(row.getString("claims")),
                row.getLocalDateTime("paid_at") != null,
                row.getLocalDateTime("returned_at") != null,
                row.getBoolean("applied"));
    }
}
