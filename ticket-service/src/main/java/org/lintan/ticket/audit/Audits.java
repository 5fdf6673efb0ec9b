package org.lintan.ticket.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedSet;
import org.lintan.platform.audit.CountyMarks;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.documents.PaperCheck;
import org.lintan.platform.http.Actor;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.ticket.land.Tracings;

/** Audits a county's registry in one consistent read. */
@ApplicationScoped
class Audits {

    private static final String TICKETS = "SELECT id, serial, quantity_kg FROM ticket WHERE county = ? ORDER BY serial";
    private static final String BLOCKS =
            "SELECT ticket_id, party, bucket, from_unit, to_unit FROM unit_block WHERE ticket_id IN (SELECT id FROM ticket WHERE county = ?)";
    private static final String BOOKS =
            "SELECT asset, party, bucket, balance FROM account WHERE county = ? AND asset LIKE 'T-%'";
    /** Running numbers have at least four digits: by length first, they stay in order beyond 9999. */
    private static final String VOUCHERS =
            "SELECT trade_id, voucher_no, ticket_id, from_party, to_party, quantity_kg, amount_fen, lane, blocks FROM voucher WHERE county = ?"
                    + " ORDER BY serial, LENGTH(voucher_no), voucher_no";

    private static final String CERTIFICATES =
            "SELECT ticket_id, quantity_kg, blocks FROM retirement WHERE county = ? ORDER BY id";
    private static final String MOVES_OUT =
            "SELECT asset, COUNT(*) AS moves FROM transfer WHERE county = ? AND from_bucket IN ('RETIRED', 'CANCELLED') GROUP BY asset";

    /** Tickets of one county with land in the same cell and years, and every other land register entry there, whatever its county. */
    private static final String NEIGHBOURS =
            "SELECT DISTINCT a.id AS a_id, a.reference AS a_ref, a.outline_wkt AS a_wkt, b.id AS b_id, b.reference AS b_ref, b.outline_wkt AS b_wkt"
                    + " FROM issued_land a JOIN issued_land_cell ca ON ca.issued_land_id = a.id JOIN issued_land_cell cb ON cb.cell = ca.cell"
                    + " JOIN issued_land b ON b.id = cb.issued_land_id AND b.id <> a.id AND b.period_start <= a.period_end AND b.period_end >= a.period_start"
                    + " WHERE a.county = ? AND (b.county <> a.county OR a.id < b.id)";

    /** A pair of one ticket counts too: its land was counted twice. */
    private static final String TITLES_TWICE =
            "SELECT a.reference AS first, b.reference AS second, v.title_certificate_no, v.compartment,"
                    + " CASE WHEN a.title_late AND b.title_late THEN 1 ELSE 0 END AS of_before"
                    + " FROM issued_land a JOIN issued_land b ON b.county = a.county AND b.title_key = a.title_key AND b.id > a.id"
                    + " AND b.period_start <= a.period_end AND b.period_end >= a.period_start"
                    + " JOIN plot_version v ON v.plot_id = a.plot_id AND v.version_no = a.plot_version WHERE a.county = ? ORDER BY a.reference, b.reference";

    /** Plots whose row is not their newest version, and those of which a case or issued land names a version that is not there. */
    private static final String PLOTS_ASTRAY =
            "SELECT p.id FROM plot p LEFT JOIN plot_version v ON v.plot_id = p.id AND v.version_no = p.version_no WHERE p.county = ?"
                    + " AND (v.plot_id IS NULL OR NOT (v.name = p.name AND v.title_certificate_no = p.title_certificate_no AND v.compartment = p.compartment"
                    + " AND v.forest_category = p.forest_category AND v.dominant_species = p.dominant_species AND v.area_m2 = p.area_m2"
                    + " AND v.measured_area_m2 = p.measured_area_m2 AND v.outline_wkt = p.outline_wkt)"
                    + " OR EXISTS (SELECT 1 FROM plot_version l WHERE l.plot_id = p.id AND l.version_no > p.version_no))"
                    + " UNION SELECT ap.plot_id FROM application_plot ap JOIN plot p ON p.id = ap.plot_id"
                    + " LEFT JOIN plot_version v ON v.plot_id = ap.plot_id AND v.version_no = ap.version_no WHERE p.county = ? AND v.plot_id IS NULL"
                    + " UNION SELECT i.plot_id FROM issued_land i LEFT JOIN plot_version v ON v.plot_id = i.plot_id AND v.version_no = i.plot_version"
                    + " WHERE i.county = ? AND i.plot_id IS NOT NULL AND v.plot_id IS NULL ORDER BY 1";

    /** Papers of cases lie in a table of their own. */
    private static final String PAPERS_ASTRAY = PaperCheck.brokenWith(
            "SELECT county, application_id, sha256, document_id FROM application_document WHERE county = ?");

    private static final String LAND_COLUMNS =
            "l.id, l.reference, l.period_start, l.period_end, l.outline_wkt, CASE WHEN l.shift_late THEN 1 ELSE 0 END AS late";

    private static final String OWN_LAND =
            "SELECT " + LAND_COLUMNS + " FROM issued_land l WHERE l.county = ? ORDER BY l.reference, l.id";

    private static final String OWN_CELLS =
            "SELECT DISTINCT c.cell FROM issued_land l JOIN issued_land_cell c ON c.issued_land_id = l.id WHERE l.county = ?";

    private static final String LAND_ABROAD = "SELECT DISTINCT " + LAND_COLUMNS
            + " FROM issued_land_cell c JOIN issued_land l ON l.id = c.issued_land_id WHERE l.county <> ? AND c.cell IN ";

    private final Vertx vertx;
    private final Tx tx;
    private final Rules rules;
    private final Today today;
    private final RegistryRows registryRows;

    Audits(Vertx vertx, Tx tx, Rules rules, Today today, RegistryRows registryRows) {
        this.vertx = vertx;
        this.tx = tx;
        this.rules = rules;
        this.today = today;
        this.registryRows = registryRows;
    }

    Uni<RegistryAudit> registry(Actor auditor) {
        return tx.run(sql -> read(sql, auditor.county()))
                .chain(read -> vertx.executeBlocking(() -> registryRows.audit(read)));
    }

    private Uni<RegistryRows.Read> read(Sql sql, String county) {
        return sql.rows(TICKETS, county)
                .chain(tickets -> sql.rows(BLOCKS, county)
                        .chain(blocks -> sql.rows(BOOKS, county)
                                .chain(books -> sql.rows(VOUCHERS, county)
                                        .chain(vouchers -> sql.rows(CERTIFICATES, county)
                                                .chain(certificates -> sql.rows(MOVES_OUT, county)
                                                        .chain(movesOut -> land(sql, county)
                                                                .chain(land -> papers(sql, county)
                                                                        .map(papers -> new RegistryRows.Read(
                                                                                county,
                                                                                tickets,
                                                                                blocks,
                                                                                books,
                                                                                vouchers,
                                                                                certificates,
                                                                                movesOut,
                                                                                land,
                                                                                papers)))))))));
    }

    private static Uni<List<Row>> papers(Sql sql, String county) {
        return sql.rows(PAPERS_ASTRAY, CountyMarks.of(PAPERS_ASTRAY, county));
    }

    private Uni<RegistryRows.Land> land(Sql sql, String county) {
        return rules.inForce(sql, "ticket.overlap_tolerance_m2", county, today.date())
                .chain(tolerance -> sql.rows(NEIGHBOURS, county)
                        .chain(near -> sql.rows(TITLES_TWICE, county)
                                .chain(twice -> sql.rows(OWN_LAND, county)
                                        .chain(own -> abroad(sql, county)
                                                .chain(abroad -> sql.rows(PLOTS_ASTRAY, county, county, county)
                                                        .map(astray -> new RegistryRows.Land(
                                                                near,
                                                                tolerance.number(),
                                                                twice,
                                                                own,
                                                                abroad,
                                                                astray)))))));
    }

    /** Land of other counties that may be a copy of this county's. */
    private static Uni<List<Row>> abroad(Sql sql, String county) {
        return sql.rows(OWN_CELLS, county).chain(rows -> {
            List<String> own = rows.stream().map(row -> row.getString("cell")).toList();
            SortedSet<String> cells = Tracings.cellsAround(own);
            return cells.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : sql.rows(LAND_ABROAD + In.marks(cells), In.args(List.of(county), cells));
        });
    }
}
