package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.time.Utc;
import org.lintan.ticket.workflow.Document;
import org.lintan.ticket.workflow.ReturnedItem;
import org.lintan.ticket.workflow.WorkflowRefusal;

/** The lists cases were returned with, and the answers to each item. Rows are added, never changed. */
@ApplicationScoped
class ReturnedItems {

    private final StepLog stepLog;

    ReturnedItems(StepLog stepLog) {
        this.stepLog = stepLog;
    }

    /** @param document the paper it is about as it stood when the case went back; null where it is about none */
    record Item(
            int round,
            int itemNo,
            String part,
            String plotId,
            Document document,
            String missing,
            List<Answer> answers) {}

    record Answer(int answerNo, String text, String byName, Instant at, List<Document> documents) {}

    /** What came with the answers, oldest first. */
    static Stream<Document> papers(List<Item> items) {
        return items.stream().flatMap(item -> item.answers().stream()).flatMap(answer -> answer.documents().stream());
    }

    /**
     * Keeps the list of this round. Refuses {@code ITEM_ABOUT_NOTHING}: an item about a paper or plot is about one of the case.
     *
     * @param papers of the case, by SHA-256
     */
    Uni<Void> list(Sql sql, Case the, Map<String, Document> papers, List<ReturnedItem> items) {
        ApplicationRow row = the.row();
        List<Object[]> rows = new ArrayList<>();
        for (ReturnedItem item : items) {
            int itemNo = rows.size() + 1;
            boolean ofCase = (item.plotId() == null
                            || the.plots().stream()
                                    .anyMatch(plot -> plot.plotId().equals(item.plotId())))
                    && (item.sha256() == null || papers.containsKey(item.sha256()));
            if (!ofCase) {
                return Uni.createFrom()
                        .failure(Refusal.of(WorkflowRefusal.ITEM_ABOUT_NOTHING, itemNo)
                                .rollback());
            }
            rows.add(new Object[] {
                row.county,
                row.id,
                row.round,
                itemNo,
                item.part().name(),
                item.plotId(),
                item.sha256(),
                item.sha256() == null ? null : papers.get(item.sha256()).name(),
                item.missing().strip()
            });
        }
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.insert(
                        "returned_item",
                        List.of(
                                "county",
                                "application_id",
                                "round",
                                "item_no",
                                "part",
                                "plot_id",
                                "document_sha256",
                                "document_name",
                                "missing"),
                        rows)
                .replaceWithVoid();
    }

    /** Oldest round first, each item with its answers, newest last. */
    Uni<List<Item>> of(Sql sql, ApplicationRow row) {
        return sql.rows(
                        "SELECT * FROM returned_item WHERE county = ? AND application_id = ? ORDER BY round, item_no",
                        row.county,
                        row.id)
                .chain(items -> items.isEmpty()
                        ? Uni.createFrom().item(List.<Item>of())
                        : sql.rows(
                                        "SELECT * FROM returned_item_answer WHERE county = ? AND application_id = ? ORDER BY round, item_no, answer_no",
                                        row.county,
                                        row.id)
                                .map(answers -> items.stream()
                                        .map(item -> item(item, answers))
                                        .toList()));
    }

    Uni<Void> answer(
            Sql sql,
            ApplicationRow row,
            Item item,
            Actor actor,
            String text,
            List<Document> documents,
            LocalDateTime now) {
        return sql.insert(
                        "returned_item_answer",
                        List.of(
                                "county",
                                "application_id",
                                "round",
                                "item_no",
                                "answer_no",
                                "text",
                                "documents",
                                "subject",
                                "by_name",
                                "by_party",
                                "at"),
                        List.<Object[]>of(new Object[] {
                            row.county,
                            row.id,
                            item.round(),
                            item.itemNo(),
                            item.answers().size() + 1,
                            text,
                            stepLog.text(documents),
                            actor.subject(),
                            actor.name(),
                            actor.party(),
                            now
                        }))
                .replaceWithVoid();
    }

    private Item item(Row row, List<Row> answers) {
        String sha256 = row.getString("document_sha256");
        return new Item(
                row.getInteger("round"),
                row.getInteger("item_no"),
                row.getString("part"),
                row.getString("plot_id"),
                sha256 == null ? null : new Document(row.getString("document_name"), sha256),
                row.getString("missing"),
                answers.stream()
                        .filter(answer -> answer.getInteger("round").equals(row.getInteger("round"))
                                && answer.getInteger("item_no").equals(row.getInteger("item_no")))
                        .map(this::answer)
                        .toList());
    }

    private Answer answer(Row row) {
        return new Answer(
                row.getInteger("answer_no"),
                row.getString("text"),
                row.getString("by_name"),
                Utc.instant(row.getLocalDateTime("at")),
                stepLog.documents(row.getString("documents")));
    }
}
