package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintan.kernel.text.ShownName;
import org.lintan.platform.db.Sql;
import org.lintan.platform.documents.kind.PaperName;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * The papers a thing of the service stands on: bound in the transaction of the step that names them, shown with the thing, opened by whom the service lets read
 * it. Who may bind and who may read is the service's to say before it asks here.
 */
@ApplicationScoped
public class BoundPapers {

    /** One thing stands on so many papers at most; a page shows them all. */
    public static final int MOST = 50;

    private final Documents documents;
    private final BoundPaperRows rows;

    BoundPapers(Documents documents, BoundPaperRows rows) {
        this.documents = documents;
        this.rows = rows;
    }

    /**
     * The papers of several things.
     */
    public static final class Found {

        public static final Found NONE = new Found(List.of());

        private final Map<PaperObject, Map<String, List<BoundPaper>>> papers;

        private Found(List<BoundPaperRows.Bound> rows) {
            papers = rows.stream()
                    .collect(Collectors.groupingBy(
                            BoundPaperRows.Bound::object,
                            Collectors.groupingBy(
                                    BoundPaperRows.Bound::objectId,
                                    Collectors.mapping(BoundPaperRows.Bound::paper, Collectors.toList()))));
        }

        /** In the order in which they were handed in. */
        public List<BoundPaper> of(PaperObject object, String objectId) {
            return papers.getOrDefault(object, Map.of()).getOrDefault(objectId, List.of());
        }
    }

    /**
     * Binds papers, each once: one that is bound already stays as it is. Whoever binds to the same thing at once waits for the lock the caller holds on it. Refuses
     * {@code DOCUMENT_NOT_STORED}: a fingerprint alone is nothing that anybody could read, and another's paper is not brought along by its fingerprint; {@code
     * DOCUMENT_NAME_UNFIT} and {@code DOCUMENT_TOO_MANY_BOUND}.
     *
     * @param papers null for none
     * @return how many are new
     */
    public Uni<Integer> bind(Sql sql, Actor by, PaperObject object, String objectId, List<NamedPaper> papers) {
        if (papers == null || papers.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        if (!papers.stream().allMatch(paper -> PaperName.isFit(paper.name()))) {
            throw Refusal.of(DocumentCode.DOCUMENT_NAME_UNFIT).rollback();
        }
        return of(sql, by.county(), Set.of(object), List.of(objectId))
                .map(found -> found.of(object, objectId))
                .chain(known -> {
                    Map<String, String> fresh = new LinkedHashMap<>();
                    papers.forEach(paper -> fresh.putIfAbsent(paper.sha256(), ShownName.clean(paper.name())));
                    known.forEach(paper -> fresh.remove(paper.sha256()));
                    if (known.size() + fresh.size() > MOST) {
                        throw Refusal.of(DocumentCode.DOCUMENT_TOO_MANY_BOUND, MOST)
                                .rollback();
                    }
                    return documents
                            .useAll(sql, by, fresh)
                            .chain(stored -> rows.insert(sql, by, object, objectId, known.size() + 1, fresh, stored))
                            .replaceWith(fresh.size());
                });
    }

    /** What these things stand on. */
    public Uni<Found> of(Sql sql, String county, Set<PaperObject> objects, Collection<String> objectIds) {
        return objectIds.isEmpty()
                ? Uni.createFrom().item(Found.NONE)
                : rows.of(sql, county, objects, objectIds).map(Found::new);
    }

    /** One paper to be opened. Refuses {@code NOT_FOUND} for one that is not bound to any of these. */
    public Uni<Opened> open(Sql sql, String county, Set<PaperObject> objects, String objectId, String sha256) {
        return rows.of(sql, county, objects, List.of(objectId))
                .map(all -> all.stream()
                        .filter(one -> one.paper().sha256().equals(sha256))
                        .findFirst()
                        .map(one -> new Opened(one.stored(), one.paper().name()))
                        .orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback()));
    }
}
