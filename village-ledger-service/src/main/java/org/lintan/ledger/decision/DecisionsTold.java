package org.lintan.ledger.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Today;
import org.lintan.platform.time.Utc;

/** What a household is told of its village's decisions: those on notice now, and the answers to its own objections for a while (since when, says who tells). */
@ApplicationScoped
public class DecisionsTold {

    private static final String ON_NOTICE =
            " FROM decision d WHERE d.county = ? AND d.party = ? AND d.run_at IS NULL AND d.notice_days > 0"
                    + " AND d.notice_ends_on >= ? AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.county = d.county AND o.decision_id = d.id AND o.upheld)";

    private static final String ANSWERED =
            " FROM objection o JOIN decision d ON d.county = o.county AND d.id = o.decision_id"
                    + " WHERE d.county = ? AND d.party = ? AND o.raised_party = ? AND o.resolved_at > ?";

    private final Today today;

    DecisionsTold(Today today) {
        this.today = today;
    }

    /** @param lastDay belongs to the notice: objections are heard on it too */
    public record OnNotice(String decisionId, String title, LocalDate lastDay) {}

    /** @param upheld the household was right, and the decision fell */
    public record Answered(String decisionId, String objectionId, String title, boolean upheld, Instant answeredAt) {}

    public Uni<Long> count(Sql sql, Collective village, String householdParty, LocalDateTime since) {
        return sql.row("SELECT COUNT(*) AS n" + ON_NOTICE, ofVillage(village))
                .chain(notices -> sql.row(
                                "SELECT COUNT(*) AS n" + ANSWERED, ofHousehold(village, householdParty, since))
                        .map(answers -> notices.orElseThrow().getLong("n")
                                + answers.orElseThrow().getLong("n")));
    }

    /** The one that ends first comes first. */
    public Uni<List<OnNotice>> onNotice(Sql sql, Collective village) {
        return sql.rows(
                        "SELECT d.id, d.title, d.notice_ends_on" + ON_NOTICE
                                + " ORDER BY d.notice_ends_on, d.id LIMIT 20",
                        ofVillage(village))
                .map(rows -> rows.stream()
                        .map(row -> new OnNotice(
                                row.getString("id"), row.getString("title"), row.getLocalDate("notice_ends_on")))
                        .toList());
    }

    /** The newest first. */
    public Uni<List<Answered>> answered(Sql sql, Collective village, String householdParty, LocalDateTime since) {
        return sql.rows(
                        "SELECT d.id AS decision_id, o.id, d.title, o.upheld + 0 AS upheld, o.resolved_at" + ANSWERED
                                + " ORDER BY o.resolved_at DESC, o.id LIMIT 20",
                        ofHousehold(village, householdParty, since))
                .map(rows -> rows.stream()
                        .map(row -> new Answered(
                                row.getString("decision_id"),
                                row.getString("id"),
                                row.getString("title"),
                                row.getLong("upheld") != 0,
                                Utc.instant(row.getLocalDateTime("resolved_at"))))
                        .toList());
    }

    private Object[] ofVillage(Collective village) {
        return new Object[] {village.county(), village.party(), today.date()};
    }

    private static Object[] ofHousehold(Collective village, String householdParty, LocalDateTime since) {
        return new Object[] {village.county(), village.party(), householdParty, since};
    }
}
