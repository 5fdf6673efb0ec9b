package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lintan.kernel.id.Ids;
import org.lintan.kernel.text.ShownName;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.documents.kind.Kind;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.ActField;
import org.lintan.platform.http.acts.ActKind;
import org.lintan.platform.http.acts.NoAct;
import org.lintan.platform.rules.Rules;
import org.lintan.platform.time.Today;
import org.lintan.platform.writes.Writes;

/**
 * Takes papers: begun with size and fingerprint, sent in pieces, finished. Each step may come twice, late or out of order: a paper that was begun is
 * found again by its bytes, a piece that is there stays, and what is missing can be asked. Nothing is STORED that was not looked through.
 */
@ApplicationScoped
class Uploads {

    private final Writes writes;
    private final Tx tx;
    private final Rules rules;
    private final Today today;
    private final Vertx vertx;
    private final DocumentRows rows;
    private final Inspection inspection;

    Uploads(Writes writes, Tx tx, Rules rules, Today today, Vertx vertx, DocumentRows rows, Inspection inspection) {
        this.writes = writes;
        this.tx = tx;
        this.rules = rules;
        this.today = today;
        this.vertx = vertx;
        this.rows = rows;
        this.inspection = inspection;
    }

    /** Begins a paper, or finds the one this party has begun or sent before. */
    Uni<Response> begin(Actor actor, NewDocument paper) {
        // who acts for nobody owns nothing
        if (actor.party().isEmpty()) {
            return Uni.createFrom().failure(Refusal.of(PlatformCode.FORBIDDEN).rollback());
        }
        return writes.once(sql -> Limits.of(sql, rules, actor.county(), today.date())
                .chain(limits -> {
                    Optional<Refusal> refusal = limits.refusal(paper);
                    return refusal.isPresent()
                            ? Uni.createFrom().item(Outcome.<DocumentView>refused(refusal.get()))
                            : rows.lock(sql, actor.county(), actor.party(), paper.sha256(), paper.sizeBytes())
                                    .chain(before ->
                                            before.isPresent() && before.get().state() != DocumentState.REFUSED
                                                    ? view(sql, before.get())
                                                            .map(view -> Outcome.done(view)
                                                                    .by(NoAct.NOTHING_CHANGED))
                                                    : anew(sql, actor, paper, before, limits));
                }));
    }

    private Uni<Outcome<DocumentView>> anew(
            Sql sql, Actor actor, NewDocument paper, Optional<DocumentRow> refused, Limits limits) {
        return Uni.createFrom()
                .item(refused)
                .chain(row -> row.isPresent()
                        ? rows.deleteRefused(sql, row.get())
                        : Uni.createFrom().voidItem())
                .chain(() -> rows.lockWaiting(sql, actor.county(), actor.party()))
                .chain(waiting -> {
                    Optional<Refusal> refusal = limits.refusal(paper, waiting);
                    if (refusal.isPresent()) {
                        return Uni.createFrom().item(Outcome.refused(refusal.get()));
                    }
                    DocumentRow row = new DocumentRow(
                            actor.county(),
                            Ids.next(),
                            actor.party(),
                            paper.sha256(),
                            paper.sizeBytes(),
                            ShownName.clean(paper.name()),
                            Kind.ofName(paper.name()).orElseThrow(),
                            DocumentState.OPEN,
                            null,
                            Place.DATABASE,
                            null);
                    return rows.insert(sql, row, actor.subject())
                            .chain(() -> view(sql, row))
                            .map(view -> Outcome.created(view, URI.create("/api/v1/documents/" + row.id()))
                                    .by(act(ActKind.PAPER_BEGUN, row)));
                });
    }

    /** How far a paper of this party has come. */
    Uni<DocumentView> one(Actor actor, String documentId) {
        return tx.run(
                sql -> rows.find(sql, actor.county(), actor.party(), documentId).chain(row -> view(sql, found(row))));
    }

    /** Takes whole pieces from this place on; those that are there already are compared. */
    Uni<Response> take(Actor actor, String documentId, long offset, byte[] bytes) {
        return writes.once(sql -> rows.lock(sql, actor.county(), actor.party(), documentId)
                .chain(row -> take(sql, found(row), offset, bytes)));
    }

    private Uni<Outcome<DocumentView.Taken>> take(Sql sql, DocumentRow row, long offset, byte[] bytes) {
        Optional<Refusal> misplaced = Pieces.misplaced(row.sizeBytes(), offset, bytes.length);
        if (misplaced.isPresent()) {
            return Uni.createFrom().item(Outcome.refused(misplaced.get()));
        }
        if (row.state() == DocumentState.REFUSED) {
            return Uni.createFrom().item(Outcome.refused(DocumentCode.DOCUMENT_CLOSED));
        }
        if (row.state() == DocumentState.STORED && row.place() != Place.DATABASE) {
            // whole and proven elsewhere: what comes late changes nothing
            return Uni.createFrom()
                    .item(Outcome.done(new DocumentView.Taken(row.id(), offset, bytes.length))
                            .by(NoAct.PIECE_OF_A_PAPER));
        }
        int first = (int) (offset / Pieces.BYTES);
        List<byte[]> cut = Pieces.cut(bytes);
        return rows.pieces(sql, row, first, first + cut.size() - 1).chain(there -> {
            Map<Integer, byte[]> fresh = new TreeMap<>();
            for (int i = 0; i < cut.size(); i++) {
                byte[] before = there.get(first + i);
                if (before == null) {
                    fresh.put(first + i, cut.get(i));
                } else if (!Arrays.equals(before, cut.get(i))) {
                    return Uni.createFrom().item(Outcome.refused(DocumentCode.DOCUMENT_PIECE_DIFFERS));
                }
            }
            return rows.add(sql, row, fresh)
                    .replaceWith(() -> Outcome.done(new DocumentView.Taken(row.id(), offset, bytes.length))
                            .by(NoAct.PIECE_OF_A_PAPER));
        });
    }

    /**
     * Looks a whole paper through and stores it. What is not what it was said to be loses its bytes at once and keeps the reason, so that
     * the answer is the same however often it is asked. Between the look and the storing the pieces cannot change.
     */
    Uni<Response> finish(Actor actor, String documentId) {
        return Uni.createFrom()
                .item(writes::key)
                .chain(() -> tx.run(sql -> rows.find(sql, actor.county(), actor.party(), documentId)
                        .chain(row -> whole(sql, found(row)))))
                .chain(row -> row.state() == DocumentState.OPEN
                        ? look(row)
                        : Uni.createFrom().item(Inspection.Seen.before(row)))
                .chain(seen -> writes.once(sql -> rows.lock(sql, actor.county(), actor.party(), documentId)
                        .chain(now -> store(sql, found(now), seen))));
    }

    /** The paper, if nothing of it is missing. */
    private Uni<DocumentRow> whole(Sql sql, DocumentRow row) {
        if (row.state() == DocumentState.REFUSED) {
            throw Refusal.of(row.refusal()).rollback();
        }
        if (row.state() == DocumentState.STORED) {
            return Uni.createFrom().item(row);
        }
        return rows.numbers(sql, row).chain(there -> {
            int missing = Pieces.count(row.sizeBytes()) - there.size();
            return missing == 0
                    ? Uni.createFrom().item(row)
                    : rows.find(sql, row.county(), row.ownerParty(), row.id()).map(now -> settled(found(now), missing));
        });
    }

    /** Of a paper that somebody else has finished between two looks no piece is missing: they are not needed any more. */
    private static DocumentRow settled(DocumentRow now, int missing) {
        if (now.state() == DocumentState.OPEN) {
            throw Refusal.of(DocumentCode.DOCUMENT_INCOMPLETE, missing).rollback();
        }
        return now;
    }

    /** Where its bytes lie now, and what it says of itself. */
    private Uni<Inspection.Seen> look(DocumentRow row) {
        return Uni.createFrom()
                .completionStage(() ->
                        vertx.executeBlocking(() -> inspection.see(row), false).toCompletionStage())
                .chain(seen -> seen.fault().isEmpty()
                        ? Uni.createFrom().item(seen)
                        : tx.run(sql -> rows.refuse(sql, row, seen.fault().get()))
                                .chain(() -> Uni.createFrom()
                                        .<Inspection.Seen>failure(
                                                Refusal.of(seen.fault().get()).rollback())))
                .onFailure(PieceGone.class)
                .recoverWithUni(gone -> settledMeanwhile(row, gone));
    }

    /** Somebody else may have finished the same paper while we looked. */
    private Uni<Inspection.Seen> settledMeanwhile(DocumentRow row, Throwable gone) {
        return tx.run(sql -> rows.find(sql, row.county(), row.ownerParty(), row.id()))
                .map(Uploads::found)
                .chain(now -> now.state() == DocumentState.OPEN
                        ? Uni.createFrom().failure(gone)
                        : Uni.createFrom().item(Inspection.Seen.before(now)));
    }

    private Uni<Outcome<DocumentView>> store(Sql sql, DocumentRow row, Inspection.Seen seen) {
        if (row.state() == DocumentState.REFUSED) {
            return Uni.createFrom().item(Outcome.refused(row.refusal()));
        }
        return rows.store(sql, row, seen)
                .chain(() -> view(sql, row.stored(seen)))
                .map(view -> row.state() == DocumentState.STORED
                        ? Outcome.done(view).by(NoAct.NOTHING_CHANGED)
                        : Outcome.done(view).by(act(ActKind.PAPER_STORED, row)));
    }

    private static Act act(ActKind kind, DocumentRow row) {
        return Act.of(kind, row.id()).with(ActField.NAME, row.name()).with(ActField.SHA256, row.sha256());
    }

    private Uni<DocumentView> view(Sql sql, DocumentRow row) {
        return (row.state() == DocumentState.OPEN
                        ? rows.numbers(sql, row).map(there -> Pieces.missing(row.sizeBytes(), there))
                        : Uni.createFrom().item(List.<Long>of()))
                .map(missing -> new DocumentView(
                        row.id(),
                        row.name(),
                        row.sha256(),
                        row.sizeBytes(),
                        row.state(),
                        row.kind().mediaType(),
                        Pieces.BYTES,
                        missing,
                        row.photographed()));
    }

    private static DocumentRow found(Optional<DocumentRow> row) {
        return row.orElseThrow(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback());
    }
}
