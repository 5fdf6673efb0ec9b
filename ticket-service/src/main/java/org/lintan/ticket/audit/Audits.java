package org.lintan.ticket.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.Actor;
import org.lintan.platform.Rules;
import org.lintan.platform.Today;
import org.lintan.platform.Tx;
import org.lintan.ticket.audit.RegistryAudit.LandOverlap;
import org.lintan.ticket.audit.RegistryAudit.TicketAudit;
import org.lintan.ticket.audit.RegistryAudit.Totals;
import org.lintan.ticket.audit.RegistryAudit.Transfer;
import org.lintan.ticket.audit.TicketAuditor.Balance;
import org.lintan.ticket.audit.TicketAuditor.Held;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.units.Block;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Audits a county's registry in one consistent read. */
@ApplicationScoped
class Audits {

    /** Tickets of one county with land in the same cell and years, and every other land register entry there, whatever its county. */
    private static final String NEIGHBOURS = "SELECT DISTINCT a.id AS a_id, a.reference AS a_ref, a.outline_wkt AS a_wkt, b.id AS b_id, b.reference AS b_ref, b.outline_wkt AS b_wkt"
        + " FROM issued_land a JOIN issued_land_cell ca ON ca.issued_land_id = a.id JOIN issued_land_cell cb ON cb.cell = ca.cell"
        + " JOIN issued_land b ON b.id = cb.issued_land_id AND b.id <> a.id AND b.period_start <= a.period_end AND b.period_end >= a.period_start"
        + " WHERE a.county = ? AND (b.county <> a.county OR a.id < b.id)";

    private final Tx tx;
    private final Rules rules;
    private final Today today;

    Audits(Tx tx, Rules rules, Today today) {
        this.tx = tx;
        this.rules = rules;
        this.today = today;
    }

    Uni<RegistryAudit> registry(Actor auditor) {
        String county = auditor.county();
        return tx.run(sql -> sql.rows("SELECT id, serial, quantity_kg FROM ticket WHERE county = ? ORDER BY serial", county)
            .chain(tickets -> sql.rows("SELECT ticket_id, party, bucket, from_unit, to_unit FROM unit_block WHERE ticket_id IN (SELECT id FROM ticket WHERE county = ?)", county)
                .chain(blocks -> sql.rows("SELECT asset, party, bucket, balance FROM account WHERE county = ? AND asset LIKE 'T-%'", county)
                    .chain(books -> sql.rows("SELECT trade_id, voucher_no, ticket_id, from_party, to_party, quantity_kg, amount_fen FROM voucher WHERE county = ? ORDER BY voucher_no", county)
                        .chain(vouchers -> rules.inForce(sql, "ticket.overlap_tolerance_m2", county, today.date())
                            .chain(tolerance -> sql.rows(NEIGHBOURS, county)
                                .map(neighbours -> audit(county, tickets, blocks, books, vouchers, overlaps(neighbours, tolerance.number())))))))));
    }

    private static RegistryAudit audit(String county, List<Row> tickets, List<Row> blocks, List<Row> books, List<Row> vouchers, List<LandOverlap> overlaps) {
        Map<String, List<Held>> held = blocks.stream().collect(Collectors.groupingBy(row -> row.getString("ticket_id"),
            Collectors.mapping(row -> new Held(row.getString("party"), row.getString("bucket"), new Block(row.getLong("from_unit"), row.getLong("to_unit"))), Collectors.toList())));
        Map<String, List<Balance>> balances = books.stream().collect(Collectors.groupingBy(row -> row.getString("asset").substring(2),
            Collectors.mapping(row -> new Balance(row.getString("party"), row.getString("bucket"), row.getLong("balance")), Collectors.toList())));
        List<TicketAudit> audits = tickets.stream().map(row -> TicketAuditor.audit(row.getString("id"), row.getString("serial"), row.getLong("quantity_kg"),
            held.getOrDefault(row.getString("id"), List.of()), balances.getOrDefault(row.getString("id"), List.of()))).toList();
        List<Transfer> transfers = vouchers.stream().map(row -> new Transfer(row.getString("trade_id"), row.getString("voucher_no"), row.getString("ticket_id"),
            row.getString("from_party"), row.getString("to_party"), row.getLong("quantity_kg"), row.getLong("amount_fen"))).toList();
        Totals totals = new Totals(audits.size(), audits.stream().mapToLong(TicketAudit::issuedKg).sum(), audits.stream().mapToLong(TicketAudit::custodyKg).sum(),
            audits.stream().mapToLong(audit -> audit.bucketsKg().getOrDefault("RETIRED", 0L)).sum());
        boolean ok = overlaps.isEmpty() && audits.stream().allMatch(TicketAudit::ok);
        return new RegistryAudit(ok, county, audits, totals, transfers, overlaps);
    }

    private static List<LandOverlap> overlaps(List<Row> neighbours, long toleranceM2) {
        return neighbours.stream()
            .filter(row -> !row.getString("a_ref").equals(row.getString("b_ref")))
            .map(row -> new LandOverlap(row.getString("a_ref"), row.getString("b_ref"),
                Outline.fromWkt(row.getString("a_wkt")).overlapM2(Outline.fromWkt(row.getString("b_wkt")))))
            .filter(overlap -> overlap.overlapM2() > toleranceM2)
            .toList();
    }
}
