package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintan.kernel.notice.Notice;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** Applications whose notice runs, for those whom a notice is for: everybody. Inside the caller's transaction. */
@ApplicationScoped
public class OnNotice {

    /** A case keeps its stage until an expert takes it up, so the day tells whether the notice still runs. */
    private static final String RUNNING =
            "SELECT a.id, a.county, a.period_start, a.period_end, a.method_id, a.method_version, a.measured_kg, a.measurer_name, a.report_no,"
                    + " a.notice_opened_on, a.notice_ends_on, h.name, h.kind, h.town_name, h.village_name"
                    + " FROM application a JOIN holder h ON h.county = a.county AND h.party = a.holder_party"
                    + " WHERE a.county = ? AND a.stage = 'ON_NOTICE' AND a.notice_ends_on > ?";

    /** Newest first. */
    public Uni<List<NoticeLine>> list(Sql sql, String county, LocalDate today, String after, int limit) {
        return sql.rows(
                        RUNNING + (after == null ? "" : " AND a.id < ?") + " ORDER BY a.id DESC LIMIT " + limit,
                        after == null ? new Object[] {county, today} : new Object[] {county, today, after})
                .chain(rows -> withPlots(sql, rows));
    }

    public Uni<Optional<NoticeLine>> one(Sql sql, String county, String applicationId, LocalDate today) {
        return sql.rows(RUNNING + " AND a.id = ?", county, today, applicationId)
                .chain(rows -> withPlots(sql, rows))
                .map(lines -> lines.stream().findFirst());
    }

    private static Uni<List<NoticeLine>> withPlots(Sql sql, List<Row> cases) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<String> ids = cases.stream().map(row -> row.getString("id")).toList();
        return sql.rows(
                        "SELECT ap.application_id, v.name, v.title_certificate_no, v.compartment, v.dominant_species, v.area_m2"
                                + " FROM application_plot ap JOIN plot_version v ON v.plot_id = ap.plot_id AND v.version_no = ap.version_no WHERE ap.application_id IN "
                                + In.marks(ids) + " ORDER BY v.plot_id",
                        ids.toArray())
                .map(plots -> {
                    Map<String, List<NoticeLine.Plot>> byCase = plots.stream()
                            .collect(Collectors.groupingBy(
                                    row -> row.getString("application_id"),
                                    Collectors.mapping(OnNotice::plot, Collectors.toList())));
                    return cases.stream()
                            .map(row -> line(row, byCase.getOrDefault(row.getString("id"), List.of())))
                            .toList();
                });
    }

    private static NoticeLine.Plot plot(Row row) {
        return new NoticeLine.Plot(
                row.getString("name"),
                row.getString("title_certificate_no"),
                row.getString("compartment"),
                row.getString("dominant_species"),
                row.getLong("area_m2"));
    }

    /** A case's notice ends on the first day on which it is over. */
    private static NoticeLine line(Row row, List<NoticeLine.Plot> plots) {
        return new NoticeLine(
                row.getString("id"),
                row.getString("county"),
                row.getString("name"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("town_name"),
                row.getString("village_name"),
                row.getLocalDate("period_start"),
                row.getLocalDate("period_end"),
                row.getString("method_id"),
                row.getString("method_version"),
                row.getLong("measured_kg"),
                row.getString("measurer_name"),
                row.getString("report_no"),
                row.getLocalDate("notice_opened_on"),
                Notice.lastDay(row.getLocalDate("notice_opened_on"), row.getLocalDate("notice_ends_on")),
                plots);
    }
}
