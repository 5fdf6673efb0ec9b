package org.lintan.ledger.distribution;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.kernel.split.Carry;
import org.lintan.kernel.split.Line;
import org.lintan.ledger.roll.Heads;
import org.lintan.platform.db.Sql;

/** The bulk rows of distributions, in native multi-row statements. */
@ApplicationScoped
class DistributionLines {

    private static final List<String> COLUMNS = List.of(
            "county",
            "distribution_id",
            "line_no",
            "household_no",
            "household_party",
            "members",
            "amount_fen",
            "new_carry_attofen",
            "state",
            "attempt");
    private static final int MANY = 1_000;

    /** A stored line as the run needs it. */
    record Stored(int lineNo, String householdNo, String householdParty, long amountFen, Long newCarryAttofen) {}

    Uni<Map<String, Carry>> carries(Sql sql, String county, String rollId) {
        return sql.rows(
                        "SELECT c.household_party, c.carry_attofen FROM household_carry c JOIN roll_household h"
                                + " ON h.county = c.county AND h.household_party = c.household_party WHERE h.county = ? AND h.roll_id = ?",
                        county,
                        rollId)
                .map(rows -> {
                    Map<String, Carry> carries = new HashMap<>();
                    rows.forEach(row -> carries.put(
                            row.getString("household_party"), Carry.ofAttofen(row.getLong("carry_attofen"))));
                    return carries;
                });
    }

    /** Writes every household's line; a line of nothing is settled from the start. */
    Uni<Integer> insert(
            Sql sql,
            String county,
            String distributionId,
            List<Heads> households,
            Map<String, Line> lines,
            boolean carried) {
        List<Object[]> rows = new ArrayList<>(households.size());
        for (Heads heads : households) {
            Line line = lines.get(heads.householdParty());
            rows.add(new Object[] {
                county,
                distributionId,
                heads.position(),
                heads.householdNo(),
                heads.householdParty(),
                heads.members(),
                line.amountFen(),
                carried ? line.newCarry().attofen() : null,
                line.amountFen() > 0 ? "PREPARED" : "PAID",
                1
            });
        }
        return sql.insert("distribution_line", COLUMNS, rows);
    }

    Uni<List<Stored>> all(Sql sql, String county, String distributionId) {
        return sql.rows(
                        "SELECT line_no, household_no, household_party, amount_fen, new_carry_attofen FROM distribution_line"
                                + " WHERE county = ? AND distribution_id = ? ORDER BY line_no",
                        county,
                        distributionId)
                .map(rows -> rows.stream()
                        .map(row -> new Stored(
                                row.getInteger("line_no"),
                                row.getString("household_no"),
                                row.getString("household_party"),
                                row.getLong("amount_fen"),
                                row.getLong("new_carry_attofen")))
                        .toList());
    }

    /** What the written lines of a decision give, in fen by household party; empty while none are written. */
    Uni<Map<String, Long>> ofDecision(Sql sql, String county, String decisionId) {
        return sql.rows(
                        "SELECT l.household_party, l.amount_fen FROM distribution d JOIN distribution_line l"
                                + " ON l.county = d.county AND l.distribution_id = d.id WHERE d.county = ? AND d.decision_id = ?",
                        county,
                        decisionId)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.getString("household_party"), row -> row.getLong("amount_fen"))));
    }

    Uni<Integer> makePayable(Sql sql, String county, String distributionId) {
        return sql.update(
                "UPDATE distribution_line SET state = 'PAYABLE' WHERE county = ? AND distribution_id = ? AND state = 'PREPARED'",
                county,
                distributionId);
    }

    /** Keeps what the split still owes each household, for the next one. */
    Uni<Void> keepCarries(Sql sql, String county, List<Stored> lines) {
        List<Stored> carried =
                lines.stream().filter(line -> line.newCarryAttofen() != null).toList();
        Uni<Integer> chain = Uni.createFrom().item(0);
        for (int from = 0; from < carried.size(); from += MANY) {
            List<Stored> part = carried.subList(from, Math.min(from + MANY, carried.size()));
            List<Object> args = new ArrayList<>();
            part.forEach(line -> args.addAll(List.of(county, line.householdParty(), line.newCarryAttofen())));
            chain = chain.chain(() -> sql.update(
                    "INSERT INTO household_carry (county, household_party, carry_attofen) VALUES "
                            + "(?,?,?),".repeat(part.size() - 1)
                            + "(?,?,?) ON DUPLICATE KEY UPDATE carry_attofen = VALUES(carry_attofen)",
                    args.toArray()));
        }
        return chain.replaceWithVoid();
    }
}
