package org.lintan.ticket.audit;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lintan.ticket.audit.CopyAuditor.Issued;
import org.lintan.ticket.audit.FinalityAuditor.Retired;
import org.lintan.ticket.audit.FinalityAuditor.Sold;
import org.lintan.ticket.audit.RegistryAudit.Finality;
import org.lintan.ticket.audit.RegistryAudit.LandCopy;
import org.lintan.ticket.audit.RegistryAudit.LandOverlap;
import org.lintan.ticket.audit.RegistryAudit.TicketAudit;
import org.lintan.ticket.audit.RegistryAudit.TitleTwice;
import org.lintan.ticket.audit.RegistryAudit.Totals;
import org.lintan.ticket.audit.RegistryAudit.Transfer;
import org.lintan.ticket.audit.TicketAuditor.Balance;
import org.lintan.ticket.audit.TicketAuditor.Held;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.registry.StoredBlocks;
import org.lintan.ticket.units.Block;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

/** The rows of a county's registry, sorted by ticket and handed to the auditors. */
@ApplicationScoped
class RegistryRows {

    /**
     * Pairs of land that lie near each other in the same years, how much of an overlap is only the survey's inaccuracy, and pairs that
     * stand on the same paper in the same years; all issued land of the county, and that of others near it; plots that differ from their versions.
     */
    record Land(
            List<Row> neighbours,
            long toleranceM2,
            List<Row> titlesTwice,
            List<Row> own,
            List<Row> abroad,
            List<Row> plotsAstray) {}

    /** Everything that was read, for {@link #audit}, which draws and compares and so runs off the event loop. */
    record Read(
            String county,
            List<Row> tickets,
            List<Row> blocks,
            List<Row> books,
            List<Row> vouchers,
            List<Row> certificates,
            List<Row> movesOut,
            Land land,
            List<Row> papersAstray) {}

    private final StoredBlocks storedBlocks;

    RegistryRows(StoredBlocks storedBlocks) {
        this.storedBlocks = storedBlocks;
    }

    RegistryAudit audit(Read read) {
        Land land = read.land();
        Map<String, List<Held>> held = byTicket(
                read.blocks(),
                row -> new Held(
                        row.getString("party"),
                        row.getString("bucket"),
                        new Block(row.getLong("from_unit"), row.getLong("to_unit"))));
        Map<String, List<Balance>> balances = read.books().stream()
                .collect(groupingBy(
                        RegistryRows::ticketOfAsset,
                        mapping(
                                row -> new Balance(
                                        row.getString("party"), row.getString("bucket"), row.getLong("balance")),
                                toList())));
        Map<String, List<Retired>> retired =
                byTicket(read.certificates(), row -> new Retired(row.getLong("quantity_kg"), storedBlocks.of(row)));
        Map<String, List<Sold>> sold =
                byTicket(read.vouchers(), row -> new Sold(row.getString("lane"), storedBlocks.of(row)));
        Map<String, Long> moved = read.movesOut().stream()
                .collect(toMap(
                        RegistryRows::ticketOfAsset,
                        row -> new BigDecimal(row.getValue("moves").toString()).longValueExact()));

        List<TicketAudit> audits = read.tickets().stream()
                .map(row -> TicketAuditor.audit(
                        row.getString("id"),
                        row.getString("serial"),
                        row.getLong("quantity_kg"),
                        of(row, held),
                        of(row, balances)))
                .toList();
        List<Finality> finality = read.tickets().stream()
                .map(row -> FinalityAuditor.audit(
                        row.getString("id"),
                        row.getString("serial"),
                        of(row, held),
                        of(row, retired),
                        of(row, sold),
                        moved.getOrDefault(row.getString("id"), 0L)))
                .toList();
        List<LandOverlap> overlaps = overlaps(land);
        List<TitleTwice> titlesTwice = titlesTwice(land);
        List<LandCopy> copies = CopyAuditor.audit(issued(land.own()), issued(land.abroad()), land.toleranceM2());
        List<String> plotsAstray =
                land.plotsAstray().stream().map(row -> row.getString("id")).toList();
        List<String> papersAstray =
                read.papersAstray().stream().map(row -> row.getString("id")).toList();
        boolean ok = overlaps.isEmpty()
                && papersAstray.isEmpty()
                && plotsAstray.isEmpty()
                && titlesTwice.stream().allMatch(TitleTwice::ofBefore)
                && copies.stream().allMatch(LandCopy::ofBefore)
                && audits.stream().allMatch(TicketAudit::ok)
                && finality.stream().allMatch(Finality::ok);
        return new RegistryAudit(
                ok,
                read.county(),
                audits,
                finality,
                totals(audits),
                transfers(read.vouchers()),
                overlaps,
                titlesTwice,
                copies,
                plotsAstray,
                papersAstray);
    }

    private static Totals totals(List<TicketAudit> audits) {
        return new Totals(
                audits.size(),
                audits.stream().mapToLong(TicketAudit::issuedKg).sum(),
                audits.stream().mapToLong(TicketAudit::custodyKg).sum(),
                audits.stream()
                        .mapToLong(audit -> audit.bucketsKg().getOrDefault("RETIRED", 0L))
                        .sum());
    }

    private static List<Transfer> transfers(List<Row> vouchers) {
        return vouchers.stream()
                .map(row -> new Transfer(
                        row.getString("trade_id"),
                        row.getString("voucher_no"),
                        row.getString("ticket_id"),
                        row.getString("from_party"),
                        row.getString("to_party"),
                        row.getLong("quantity_kg"),
                        row.getLong("amount_fen")))
                .toList();
    }

    private static List<LandOverlap> overlaps(Land land) {
        return land.neighbours().stream()
                .filter(row -> !row.getString("a_ref").equals(row.getString("b_ref")))
                .map(row -> new LandOverlap(
                        row.getString("a_ref"),
                        row.getString("b_ref"),
                        Outline.fromWkt(row.getString("a_wkt")).overlapM2(Outline.fromWkt(row.getString("b_wkt")))))
                .filter(overlap -> overlap.overlapM2() > land.toleranceM2())
                .toList();
    }

    private static List<Issued> issued(List<Row> rows) {
        return rows.stream()
                .map(row -> new Issued(
                        row.getString("reference"),
                        new Period(row.getLocalDate("period_start"), row.getLocalDate("period_end")),
                        Outline.fromWkt(row.getString("outline_wkt")),
                        row.getInteger("late") == 1))
                .toList();
    }

    private static List<TitleTwice> titlesTwice(Land land) {
        return land.titlesTwice().stream()
                .map(row -> new TitleTwice(
                        row.getString("first"),
                        row.getString("second"),
                        row.getString("title_certificate_no"),
                        row.getString("compartment"),
                        row.getInteger("of_before") == 1))
                .toList();
    }

    private static <T> Map<String, List<T>> byTicket(List<Row> rows, Function<Row, T> reading) {
        return rows.stream().collect(groupingBy(row -> row.getString("ticket_id"), mapping(reading, toList())));
    }

    private static <T> List<T> of(Row ticket, Map<String, List<T>> byTicket) {
        return byTicket.getOrDefault(ticket.getString("id"), List.of());
    }

    /** Assets of the registry are {@code T-} and the ticket's id. */
    private static String ticketOfAsset(Row row) {
        return row.getString("asset").substring(2);
    }
}
