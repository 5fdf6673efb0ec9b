package org.lintan.ticket.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.Documents;
import org.lintan.platform.documents.Opened;
import org.lintan.platform.documents.Readings;
import org.lintan.platform.documents.StoredDocument;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.ticket.workflow.Document;

/**
 * The papers a case stands on. Whoever may read its steps may read them, and whoever raised an objection the papers of that and of its answer; a paper once in the
 * case stays in it.
 */
@ApplicationScoped
class CasePapers {

    private final Documents documents;
    private final Readings readings;
    private final ApplicationRows rows;
    private final StepRows steps;
    private final StepLog stepLog;
    private final ReturnedItems items;
    private final ObjectionRows objections;

    CasePapers(
            Documents documents,
            Readings readings,
            ApplicationRows rows,
            StepRows steps,
            StepLog stepLog,
            ReturnedItems items,
            ObjectionRows objections) {
        this.documents = documents;
        this.readings = readings;
        this.rows = rows;
        this.steps = steps;
        this.stepLog = stepLog;
        this.items = items;
        this.objections = objections;
    }

    /**
     * Stands a step on papers: each is in the case already, or was sent by the party that acts. Refuses {@code DOCUMENT_NOT_STORED}: a
     * fingerprint alone is nothing that anybody could decide on.
     */
    Uni<Void> attach(Sql sql, Actor actor, ApplicationRow row, Set<String> known, List<Document> papers) {
        // who may not read the file of the case names papers of their own only, and does not learn which ones lie in it
        boolean reads = Sight.seesSteps(actor, row.holderParty);
        Map<String, String> fresh = new LinkedHashMap<>();
        papers.stream()
                .filter(paper -> !reads || !known.contains(paper.sha256()))
                .forEach(paper -> fresh.putIfAbsent(paper.sha256(), paper.name()));
        return documents
                .useAll(sql, actor, fresh)
                .chain(stored -> link(
                        sql,
                        row,
                        stored.values().stream()
                                .filter(paper -> !known.contains(paper.sha256()))
                                .toList()));
    }

    private static Uni<Void> link(Sql sql, ApplicationRow row, Collection<StoredDocument> papers) {
        return sql.insert(
                        "application_document",
                        List.of("county", "application_id", "sha256", "document_id"),
                        papers.stream()
                                .map(paper -> new Object[] {row.county, row.id, paper.sha256(), paper.documentId()})
                                .toList())
                .replaceWithVoid();
    }

    /** By SHA-256. */
    Uni<Map<String, StoredDocument>> of(Sql sql, ApplicationRow row) {
        return sql.rows(
                        "SELECT sha256, document_id FROM application_document WHERE county = ? AND application_id = ?",
                        row.county,
                        row.id)
                .chain(links -> documents
                        .of(
                                sql,
                                row.county,
                                links.stream().map(CasePapers::documentId).collect(Collectors.toSet()))
                        .map(stored -> {
                            Map<String, StoredDocument> papers = new HashMap<>();
                            links.forEach(link -> papers.put(link.getString("sha256"), stored.get(documentId(link))));
                            return papers;
                        }));
    }

    private static String documentId(Row link) {
        return link.getString("document_id");
    }

    /** A paper of the case, for who sees its steps, or of an objection, for who raised it. Refuses {@code NOT_FOUND} for all others. */
    Readings.Reading of(Actor actor, String applicationId, String sha256) {
        return readings.by(sql -> find(sql, actor, applicationId, sha256));
    }

    private Uni<Opened> find(Sql sql, Actor actor, String applicationId, String sha256) {
        return rows.find("county = ?1 and id = ?2", actor.county(), applicationId)
                .<ApplicationRow>firstResult()
                .onItem()
                .ifNull()
                .failWith(CasePapers::notFound)
                .chain(row -> named(sql, actor, row)
                        .map(named -> named.stream()
                                .filter(document -> document.sha256().equals(sha256))
                                .findFirst()
                                .orElseThrow(CasePapers::notFound))
                        .chain(document -> of(sql, row)
                                .map(papers -> new Opened(
                                        Optional.ofNullable(papers.get(sha256)).orElseThrow(CasePapers::notFound),
                                        document.name()))));
    }

    /** The papers of the case that this reader may open, under the names they were handed in with. */
    private Uni<List<Document>> named(Sql sql, Actor actor, ApplicationRow row) {
        boolean file = Sight.maySee(actor, row.holderParty, row.stage()) && Sight.seesSteps(actor, row.holderParty);
        return steps.of(row.county, row.id).chain(taken -> file ? file(sql, row, taken) : own(actor, row, taken));
    }

    private Uni<List<Document>> file(Sql sql, ApplicationRow row, List<StepRow> taken) {
        return items.of(sql, row)
                .map(listed -> Stream.concat(
                                taken.stream().flatMap(step -> stepLog.documents(step).stream()),
                                ReturnedItems.papers(listed))
                        .toList());
    }

    private Uni<List<Document>> own(Actor actor, ApplicationRow row, List<StepRow> taken) {
        return objections
                .of(row.county, row.id)
                .map(raised -> raised.stream()
                        .filter(objection -> Sight.raised(actor, objection))
                        .flatMap(objection -> Stream.concat(
                                stepLog.raisedWith(objection, taken).stream(),
                                stepLog.answeredWith(objection, taken).stream()))
                        .toList());
    }

    private static RuntimeException notFound() {
        return Refusal.of(PlatformCode.NOT_FOUND).rollback();
    }
}
