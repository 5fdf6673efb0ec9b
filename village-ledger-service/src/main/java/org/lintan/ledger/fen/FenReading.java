package org.lintan.ledger.fen;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lintan.kernel.fifo.Stretch;
import org.lintan.ledger.income.ClaimLines;
import org.lintan.ledger.roll.Rolls;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Utc;

/** Answers where a village's fen came from and where it went, within one county, each question in one consistent reading. */
@ApplicationScoped
class FenReading {

    /** Lines of a page. */
    static final int MOST = 200;

    private static final String DECISION =
            "SELECT d.id, d.title, d.party, d.pot_fen, d.roll_id, c.name, x.id AS distribution_id, x.state, x.deductions_fen, x.collective_fen,"
                    + " x.households_fen, x.residual_fen, x.run_at FROM decision d JOIN collective c ON c.county = d.county AND c.party = d.party"
                    + " LEFT JOIN distribution x ON x.county = d.county AND x.decision_id = d.id WHERE d.county = ? AND d.id = ?";

    private final Tx tx;
    private final Rolls rolls;
    private final ClaimLines stored;

    FenReading(Tx tx, Rolls rolls, ClaimLines stored) {
        this.tx = tx;
        this.rolls = rolls;
        this.stored = stored;
    }

    /**
     * @param claim the one claim of it that is asked about; null for all
     * @param part whose claims are listed
     */
    Uni<ArrivalFen> arrival(String county, String payoutId, String claim, int part) {
        return tx.run(sql -> sql.rows(
                        "SELECT a.*, c.name FROM arrival a LEFT JOIN collective c ON c.county = a.county AND c.party = a.party"
                                + " WHERE a.county = ? AND a.payout_id = ? ORDER BY a.part",
                        county,
                        payoutId)
                .chain(rows -> {
                    if (rows.isEmpty()) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                    return FlowRows.of(sql, county, rows.get(0).getString("party"))
                            .map(flow -> arrival(rows, flow, claim, part));
                }));
    }

    private ArrivalFen arrival(List<Row> rows, Flow flow, String claim, int part) {
        Row first = rows.get(0);
        List<ClaimPart> shown = new ArrayList<>();
        List<Stretch> asked = new ArrayList<>();
        long askedFen = 0;
        Integer next = null;
        for (Row row : rows) {
            Optional<Flow.Placed> placed = flow.ins().stream()
                    .filter(in ->
                            in.is(Moved.ARRIVAL, row.getString("payout_id")) && in.part() == row.getInteger("part"))
                    .findFirst();
            if (claim == null && row.getInteger("part") != part) {
                next = next == null && row.getInteger("part") > part ? row.getInteger("part") : next;
                askedFen += row.getLong("amount_fen");
                placed.ifPresent(in -> asked.add(in.whole()));
                continue;
            }
            long offset = 0;
            for (ClaimPart one : claims(row)) {
                if (claim == null || claim.equals(one.claimId())) {
                    shown.add(one);
                    askedFen += one.fen();
                    long from = offset;
                    placed.ifPresent(in -> asked.add(new Stretch(in.from() + from, in.from() + from + one.fen())));
                }
                offset += one.fen();
            }
        }
        if (shown.isEmpty()) {
            throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
        }
        return new ArrivalFen(
                first.getString("payout_id"),
                first.getString("party"),
                first.getString("name"),
                rows.stream().mapToLong(row -> row.getLong("amount_fen")).sum(),
                Utc.instant(first.getLocalDateTime("sent_at")),
                Utc.instant(first.getLocalDateTime("paid_at")),
                Utc.instant(first.getLocalDateTime("returned_at")),
                askedFen,
                shown,
                next,
                // a payment that has not arrived has no place in the line, and all of it is still to come
                asked.isEmpty() ? new FenSteps(List.of(), 0, askedFen) : Flow.over(flow.outs(), asked));
    }

    /**
     * @param from first fen of what it spent that is asked about
     * @param to behind the last one; null for all
     * @param after number of the line to go on from; null at first
     */
    Uni<DecisionFen> decision(String county, String decisionId, long from, Long to, Integer after) {
        return tx.run(sql -> decision(sql, county, decisionId).chain(row -> {
            long spent = spent(row);
            Stretch asked = new Stretch(
                    Math.min(from, spent), Math.max(Math.min(from, spent), to == null ? spent : Math.min(to, spent)));
            return FlowRows.of(sql, county, row.getString("party"))
                    .chain(flow ->
                            pieces(sql, county, row, asked, after).map(pieces -> decision(row, flow, asked, pieces)));
        }));
    }

    Uni<LineFen> line(String county, String decisionId, int lineNo) {
        return tx.run(sql -> decision(sql, county, decisionId)
                .chain(row -> sql.row(
                                "SELECT l.*, (SELECT COALESCE(CAST(SUM(b.amount_fen) AS SIGNED), 0) FROM distribution_line b WHERE b.county = l.county"
                                        + " AND b.distribution_id = l.distribution_id AND b.line_no < l.line_no) AS before_fen"
                                        + " FROM distribution_line l WHERE l.county = ? AND l.distribution_id = ? AND l.line_no = ?",
                                county,
                                row.getString("distribution_id"),
                                lineNo)
                        .map(found -> found.orElseThrow(
                                () -> Refusal.of(PlatformCode.NOT_FOUND).rollback()))
                        .chain(line -> FlowRows.of(sql, county, row.getString("party"))
                                .chain(flow -> sources(sql, county, row, line, flow))
                                .chain(sources ->
                                        head(sql, county, row, line).map(head -> line(row, line, head, sources))))));
    }

    private Uni<List<ClaimPart>> sources(Sql sql, String county, Row decision, Row line, Flow flow) {
        long amount = line.getLong("amount_fen");
        Optional<Flow.Placed> placed = placed(flow, decision);
        if (placed.isEmpty() || amount == 0) {
            return Uni.createFrom().item(List.of());
        }
        long from = placed.get().from()
                + decision.getLong("deductions_fen")
                + decision.getLong("collective_fen")
                + line.getLong("before_fen");
        Stretch asked = new Stretch(from, from + amount);
        List<Flow.Placed> over =
                Flow.cuts(flow.ins(), asked).stream().map(Flow.Cut::of).toList();
        TreeSet<String> payouts = new TreeSet<>();
        over.stream().filter(in -> in.id() != null).forEach(in -> payouts.add(in.id()));
        return payouts.isEmpty()
                ? Uni.createFrom().item(claims(over, Map.of(), asked))
                : sql.rows(
                                "SELECT payout_id, part, claims FROM arrival WHERE county = ? AND payout_id IN "
                                        + In.marks(payouts),
                                In.args(List.of(county), payouts))
                        .map(rows -> {
                            Map<String, List<ClaimPart>> byPart = new HashMap<>();
                            rows.forEach(row ->
                                    byPart.put(row.getString("payout_id") + row.getInteger("part"), claims(row)));
                            return claims(over, byPart, asked);
                        });
    }

    /** The claims inside the payments that lie over a stretch, cut where the stretch begins and ends. */
    private static List<ClaimPart> claims(List<Flow.Placed> over, Map<String, List<ClaimPart>> byPart, Stretch asked) {
        List<ClaimPart> parts = new ArrayList<>();
        for (Flow.Placed in : over) {
            long from = in.from();
            for (ClaimPart claim :
                    byPart.getOrDefault(in.id() + in.part(), List.of(new ClaimPart(null, in.id(), in.fen())))) {
                long fen = asked.over(from, claim.fen());
                if (fen > 0) {
                    parts.add(new ClaimPart(claim.claimId(), claim.payoutId(), fen));
                }
                from += claim.fen();
            }
        }
        return parts;
    }

    private Uni<Page<Piece>> pieces(Sql sql, String county, Row decision, Stretch asked, Integer after) {
        long lines = decision.getLong("deductions_fen") == null
                ? 0
                : decision.getLong("deductions_fen") + decision.getLong("collective_fen");
        List<Piece> before = new ArrayList<>();
        if (after == null && spent(decision) > 0) {
            piece(before, "DEDUCTIONS", 0, decision.getLong("deductions_fen"), asked);
            piece(before, "COLLECTIVE", decision.getLong("deductions_fen"), decision.getLong("collective_fen"), asked);
        }
        if (spent(decision) == 0) {
            return Uni.createFrom().item(Page.all(before));
        }
        return sql.rows(
                        "SELECT * FROM (SELECT line_no, household_no, members, amount_fen, state,"
                                + " CAST(SUM(amount_fen) OVER (ORDER BY line_no ROWS UNBOUNDED PRECEDING) AS SIGNED) + ? AS ends FROM distribution_line"
                                + " WHERE county = ? AND distribution_id = ?) l WHERE ends > ? AND ends - amount_fen < ? AND line_no > ? AND amount_fen > 0"
                                + " ORDER BY line_no LIMIT " + (MOST + 1),
                        lines,
                        county,
                        decision.getString("distribution_id"),
                        asked.from(),
                        asked.to(),
                        after == null ? -1 : after)
                .chain(rows -> rolls.payees(
                                sql,
                                county,
                                decision.getString("roll_id"),
                                rows.stream()
                                        .map(row -> row.getString("household_no"))
                                        .toList())
                        .map(payees -> {
                            Page<Row> page = Page.of(rows, MOST, row -> String.valueOf(row.getInteger("line_no")));
                            page.items()
                                    .forEach(row -> before.add(new Piece(
                                            "LINE",
                                            row.getInteger("line_no"),
                                            row.getString("household_no"),
                                            payees.shown(row.getString("household_no")),
                                            row.getString("state"),
                                            asked.over(
                                                    row.getLong("ends") - row.getLong("amount_fen"),
                                                    row.getLong("amount_fen")),
                                            row.getLong("amount_fen"))));
                            return new Page<>(before, page.next());
                        }));
    }

    private static void piece(List<Piece> pieces, String kind, long from, long fen, Stretch asked) {
        long within = asked.over(from, fen);
        if (within > 0) {
            pieces.add(new Piece(kind, null, null, null, null, within, fen));
        }
    }

    private Uni<String> head(Sql sql, String county, Row decision, Row line) {
        String householdNo = line.getString("household_no");
        return rolls.payees(sql, county, decision.getString("roll_id"), List.of(householdNo))
                .map(payees -> payees.shown(householdNo));
    }

    private static Optional<Flow.Placed> placed(Flow flow, Row decision) {
        return flow.outs().stream()
                .filter(out -> out.is(Moved.DECISION, decision.getString("id")))
                .findFirst();
    }

    private static DecisionFen decision(Row row, Flow flow, Stretch asked, Page<Piece> pieces) {
        FenSteps sources = placed(flow, row)
                .map(out ->
                        Flow.over(flow.ins(), List.of(new Stretch(out.from() + asked.from(), out.from() + asked.to()))))
                .orElse(new FenSteps(List.of(), 0, 0));
        return new DecisionFen(
                row.getString("id"),
                row.getString("title"),
                row.getString("party"),
                row.getString("name"),
                row.getString("state"),
                row.getLong("pot_fen"),
                number(row, "deductions_fen"),
                number(row, "collective_fen"),
                number(row, "households_fen"),
                number(row, "residual_fen"),
                spent(row),
                Utc.instant(row.getLocalDateTime("run_at")),
                sources,
                asked.from(),
                asked.to(),
                pieces.items(),
                pieces.next());
    }

    private static LineFen line(Row decision, Row line, String head, List<ClaimPart> sources) {
        long known = sources.stream().mapToLong(ClaimPart::fen).sum();
        return new LineFen(
                decision.getString("id"),
                decision.getString("title"),
                line.getInteger("line_no"),
                line.getString("household_no"),
                head,
                line.getInteger("members"),
                line.getLong("amount_fen"),
                line.getString("state"),
                Utc.instant(line.getLocalDateTime("answered_at")),
                sources,
                known,
                line.getLong("amount_fen") - known);
    }

    private static long spent(Row decision) {
        return decision.getLocalDateTime("run_at") == null
                ? 0
                : decision.getLong("deductions_fen")
                        + decision.getLong("collective_fen")
                        + decision.getLong("households_fen");
    }

    private static long number(Row row, String column) {
        return row.getLong(column) == null ? 0 : row.getLong(column);
    }

    /** Refuses {@code NOT_FOUND}, also for another county's. */
    private static Uni<Row> decision(Sql sql, String county, String decisionId) {
        return sql.row(DECISION, county, decisionId)
                .map(row ->
                        row.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }

    private List<ClaimPart> claims(Row arrival) {
        return stored.read(arrival.getString("claims")).stream()
                .map(line -> new ClaimPart(line.claimId(), arrival.getString("payout_id"), line.amountFen()))
                .toList();
    }
}
