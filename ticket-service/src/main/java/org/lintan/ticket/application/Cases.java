package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Page;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.support.Roles;
import org.lintan.ticket.workflow.Action;
import org.lintan.ticket.workflow.Stage;
import org.lintan.ticket.workflow.Turns;

/** Reads cases for the page. */
@ApplicationScoped
class Cases {

    private static final int PAGE = 100;

    /** Whether the reader took a decision in the present round of a case; one that came back begins a new round with its next submission. */
    private static final String DECIDED =
            " (a.stage <> 'RETURNED' AND EXISTS (SELECT 1 FROM application_step s WHERE s.application_id = a.id AND s.round = a.round AND s.subject = ?"
                    + " AND s.action IN ("
                    + Arrays.stream(Action.values())
                            .filter(Action::decides)
                            .map(action -> "'" + action.name() + "'")
                            .collect(Collectors.joining(", "))
                    + "))) AS decided";

    private final Tx tx;
    private final ApplicationRows rows;
    private final CaseReader reader;
    private final CaseViews views;
    private final Today today;

    Cases(Tx tx, ApplicationRows rows, CaseReader reader, CaseViews views, Today today) {
        this.tx = tx;
        this.rows = rows;
        this.reader = reader;
        this.views = views;
        this.today = today;
    }

    Uni<CaseView> one(Actor actor, String applicationId) {
        return tx.run(sql -> rows.find("county = ?1 and id = ?2", actor.county(), applicationId)
                .firstResult()
                .map(row -> {
                    if (row == null || !Sight.maySee(actor, row.holderParty, row.stage())) {
                        throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
                    }
                    return row;
                })
                .chain(row -> reader.read(sql, actor, row))
                .chain(the -> UsualDays.at(sql, actor.county(), the.row().stage())
                        .map(days -> views.of(the, actor, days.orElse(null)))));
    }

    /** Longest waiting first; {@code after} is the cursor a page before gave. */
    Uni<Page<CaseLine>> list(Actor actor, String stage, String after) {
        if (stage != null
                && Arrays.stream(Stage.values()).noneMatch(known -> known.name().equals(stage))) {
            return Uni.createFrom().failure(Refusal.of(PlatformCode.BAD_REQUEST).rollback());
        }
        List<Object> args = new ArrayList<>(List.of(actor.subject(), actor.county()));
        String where = "a.county = ?" + sight(actor, args);
        if (stage != null) {
            where += " AND a.stage = ?";
            args.add(stage);
        }
        if (after != null) {
            where += " AND a.id > ?";
            args.add(after);
        }
        String select =
                "SELECT a.id, a.case_no, a.stage, a.stage_since, a.holder_party, h.name, h.village_name, a.period_start, a.period_end, a.measured_kg, a.notice_ends_on,"
                        + " (SELECT v.name FROM application_plot ap JOIN plot_version v ON v.plot_id = ap.plot_id AND v.version_no = ap.version_no WHERE ap.application_id = a.id ORDER BY v.plot_id LIMIT 1) AS plot_name,"
                        + " (SELECT COUNT(*) FROM application_plot ap WHERE ap.application_id = a.id) AS plots,"
                        + " a.ticket_id, (SELECT COUNT(*) FROM objection o WHERE o.application_id = a.id AND o.resolved_at IS NULL) AS objections,"
                        + DECIDED
                        + " FROM application a JOIN holder h ON h.party = a.holder_party WHERE " + where
                        + " ORDER BY a.id LIMIT " + (PAGE + 1);
        return tx.run(sql -> sql.rows(select, args.toArray()).map(rows -> page(actor, rows)));
    }

    private static String sight(Actor actor, List<Object> args) {
        if (Roles.readsWholeCounty(actor)) {
            return " AND a.stage <> 'DRAFT'";
        }
        args.add(actor.party());
        return actor.has(Roles.STEWARD)
                ? " AND a.holder_party = ?"
                : " AND (a.holder_party = ? OR a.stage = 'ON_NOTICE')";
    }

    /** How many cases wait for the reader, by stage; all of them, not a page's. Nothing for whom no case ever waits. */
    Uni<Page<Turn>> turns(Actor actor) {
        List<String> stages =
                Turns.stages(actor.roles()).stream().map(Enum::name).toList();
        if (stages.isEmpty()) {
            return Uni.createFrom().item(Page.all(List.of()));
        }
        List<Object> args = new ArrayList<>(List.of(actor.subject(), actor.county()));
        String where = "a.county = ?" + sight(actor, args);
        String select =
                "SELECT stage, notice_ends_on, objections, decided, COUNT(*) AS n FROM (SELECT a.stage, a.notice_ends_on,"
                        + " (SELECT COUNT(*) FROM objection o WHERE o.application_id = a.id AND o.resolved_at IS NULL) AS objections,"
                        + DECIDED
                        + " FROM application a WHERE " + where + " AND a.stage IN " + In.marks(stages)
                        + ") waiting GROUP BY stage, notice_ends_on, objections, decided";
        return tx.run(sql -> sql.rows(select, In.args(args, stages))).map(rows -> {
            Map<String, Long> counts = new TreeMap<>();
            rows.stream()
                    .filter(row -> isTheirs(actor, row))
                    .forEach(row -> counts.merge(row.getString("stage"), row.getLong("n"), Long::sum));
            return Page.all(counts.entrySet().stream()
                    .map(entry -> new Turn(entry.getKey(), entry.getValue()))
                    .toList());
        });
    }

    private boolean isTheirs(Actor actor, Row row) {
        return Turns.isTheirs(
                actor.roles(),
                row.getInteger("decided") == 1,
                Stage.valueOf(row.getString("stage")),
                row.getInteger("objections"),
                row.getLocalDate("notice_ends_on"),
                today.date());
    }

    private Page<CaseLine> page(Actor actor, List<Row> rows) {
        List<CaseLine> lines =
                rows.stream().limit(PAGE).map(row -> line(actor, row)).toList();
        return new Page<>(lines, rows.size() > PAGE ? lines.get(PAGE - 1).applicationId() : null);
    }

    private CaseLine line(Actor actor, Row row) {
        Stage stage = Stage.valueOf(row.getString("stage"));
        return new CaseLine(
                row.getString("id"),
                Sight.seesSteps(actor, row.getString("holder_party")) ? row.getString("case_no") : null,
                stage.name(),
                stage.zh(),
                stage.en(),
                Utc.instant(row.getLocalDateTime("stage_since")),
                row.getString("holder_party"),
                row.getString("name"),
                row.getString("village_name"),
                row.getString("plot_name"),
                row.getInteger("plots"),
                row.getLocalDate("period_start"),
                row.getLocalDate("period_end"),
                row.getLong("measured_kg"),
                row.getLocalDate("notice_ends_on"),
                row.getInteger("objections"),
                row.getString("ticket_id"),
                isTheirs(actor, row));
    }

    /** Where cases wait and how long; for the officers' inbox. */
    Uni<Page<StageStatistics>> statistics(Actor actor) {
        return tx.run(sql -> sql.rows(
                        "SELECT stage, COUNT(*) AS n FROM application WHERE county = ? GROUP BY stage", actor.county())
                .chain(open -> sql.rows(
                                "SELECT from_stage, COUNT(*) AS n, CAST(AVG(TIMESTAMPDIFF(SECOND, since, at)) AS SIGNED) AS seconds FROM"
                                        + " (SELECT from_stage, at, LAG(at) OVER (PARTITION BY application_id ORDER BY step_no) AS since FROM application_step"
                                        + " WHERE county = ? AND from_stage <> to_stage) moved WHERE since IS NOT NULL GROUP BY from_stage",
                                actor.county())
                        .map(left -> statistics(open, left))));
    }

    private static Page<StageStatistics> statistics(List<Row> open, List<Row> left) {
        Map<String, Row> openByStage =
                open.stream().collect(Collectors.toMap(row -> row.getString("stage"), row -> row));
        Map<String, Row> leftByStage =
                left.stream().collect(Collectors.toMap(row -> row.getString("from_stage"), row -> row));
        return Page.all(Arrays.stream(Stage.values())
                .filter(stage -> stage.open() && stage != Stage.DRAFT)
                .map(stage -> {
                    Row now = openByStage.get(stage.name());
                    Row gone = leftByStage.get(stage.name());
                    return new StageStatistics(
                            stage.name(),
                            stage.zh(),
                            stage.en(),
                            now == null ? 0 : now.getLong("n"),
                            gone == null ? 0 : gone.getLong("n"),
                            gone == null ? null : gone.getLong("seconds") / 3600);
                })
                .toList());
    }
}
