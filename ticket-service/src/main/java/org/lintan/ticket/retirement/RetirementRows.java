package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.ticket.claims.Declaration;
import org.lintan.ticket.claims.Stated;
import org.lintan.ticket.claims.Statement;
import org.lintan.ticket.events.UnitsRetired;

/** The table of retirements, and what is looked up to write a row of it. */
@ApplicationScoped
class RetirementRows {

    /** What a certificate says of the ticket. */
    record Named(String county, String serial, LocalDate periodStart, LocalDate periodEnd) {}

    private static final List<String> COLUMNS = List.of(
            "county",
            "id",
            "certificate_no",
            "ticket_id",
            "serial",
            "party",
            "party_name",
            "quantity_kg",
            "beneficiary",
            "purpose",
            "note",
            "declaration",
            "stated_year",
            "emissions_kg",
            "own_reductions_kg",
            "against_kg",
            "blocks",
            "retired_by",
            "retired_at");

    Uni<Void> add(
            Sql sql,
            UnitsRetired told,
            Actor actor,
            String partyName,
            String note,
            Stated stated,
            String blocks,
            LocalDateTime now) {
        Optional<Statement> figures = stated.statement();
        return sql.insert("retirement", COLUMNS, List.<Object[]>of(new Object[] {
                    told.county(),
                    told.retirementId(),
                    told.certificateNo(),
                    told.ticketId(),
                    told.serial(),
                    told.party(),
                    partyName,
                    told.quantityKg(),
                    told.beneficiary(),
                    told.purpose(),
                    note,
                    stated.declaration() == Declaration.NONE
                            ? null
                            : stated.declaration().name(),
                    figures.map(Statement::year).orElse(null),
                    figures.map(Statement::emissionsKg).orElse(null),
                    figures.map(Statement::ownReductionsKg).orElse(null),
                    stated.againstKg(),
                    blocks,
                    actor.subject(),
                    now
                }))
                .replaceWithVoid();
    }

    /** What a party is called: as a holder of land, else as the market last named it to us; null where nobody knows. */
    Uni<String> nameOf(Sql sql, String county, String party) {
        return sql.row(
                        "SELECT COALESCE((SELECT h.name FROM holder h WHERE h.county = ? AND h.party = ?),"
                                + " (SELECT v.to_name FROM voucher v WHERE v.county = ? AND v.to_party = ? AND v.to_name IS NOT NULL"
                                + " ORDER BY v.voucher_no DESC LIMIT 1)) AS name",
                        county,
                        party,
                        county,
                        party)
                .map(row -> row.orElseThrow().getString("name"));
    }

    /** Who retired; empty for a retirement this county does not have. */
    Uni<Optional<String>> party(Sql sql, String county, String retirementId) {
        return sql.row("SELECT party FROM retirement WHERE county = ? AND id = ?", county, retirementId)
                .map(row -> row.map(found -> found.getString("party")));
    }

    Uni<Optional<Named>> ticket(Sql sql, String county, String ticketId) {
        return sql.row(
                        "SELECT county, serial, period_start, period_end FROM ticket WHERE county = ? AND id = ?",
                        county,
                        ticketId)
                .map(row -> row.map(found -> new Named(
                        found.getString("county"),
                        found.getString("serial"),
                        found.getLocalDate("period_start"),
                        found.getLocalDate("period_end"))));
    }
}
