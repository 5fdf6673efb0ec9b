package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;

/** What a service does with papers that were sent: stands something on them, says what they are, gives their bytes to whom it lets read. */
@ApplicationScoped
public class Documents {

    private static final Duration DATABASE = Duration.ofSeconds(60);

    private final DocumentRows rows;
    private final Keeping keeping;
    private final Tx tx;

    Documents(DocumentRows rows, Keeping keeping, Tx tx) {
        this.rows = rows;
        this.keeping = keeping;
        this.tx = tx;
    }

    /**
     * Stands something on papers that this party has sent, in the caller's transaction: from its commit on they are kept for good. A
     * fingerprint that this party has not stored is not in the answer.
     *
     * @return by SHA-256
     */
    public Uni<Map<String, StoredDocument>> use(Sql sql, String county, String party, Collection<String> sha256s) {
        if (sha256s.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return rows.lockStored(sql, county, party, new TreeSet<>(sha256s)).chain(found -> {
            Map<String, StoredDocument> stored = new LinkedHashMap<>();
            found.forEach(row -> stored.put(row.sha256(), row.stored()));
            return found.isEmpty()
                    ? Uni.createFrom().item(stored)
                    : rows.use(sql, found).replaceWith(stored);
        });
    }

    /**
     * The same for papers a step names. Refuses {@code DOCUMENT_NOT_STORED} with the name of one this party has not stored: a fingerprint alone is nothing
     * that anybody could decide on.
     *
     * @param names by SHA-256
     * @return by SHA-256, all of them
     */
    public Uni<Map<String, StoredDocument>> useAll(Sql sql, Actor actor, Map<String, String> names) {
        return use(sql, actor.county(), actor.party(), names.keySet())
                .invoke(stored -> names.forEach((sha256, name) -> {
                    if (!stored.containsKey(sha256)) {
                        throw Refusal.of(DocumentCode.DOCUMENT_NOT_STORED, name).rollback();
                    }
                }));
    }

    /** What these papers are, by id; whoever asks has to know that they may be shown. */
    public Uni<Map<String, StoredDocument>> of(Sql sql, String county, Set<String> documentIds) {
        if (documentIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return rows.byIds(sql, county, documentIds).map(found -> {
            Map<String, StoredDocument> stored = new LinkedHashMap<>();
            found.stream()
                    .filter(row -> row.state() == DocumentState.STORED)
                    .forEach(row -> stored.put(row.id(), row.stored()));
            return stored;
        });
    }

    /**
     * Gives a paper to a reader: waits until it is found, on a thread that may; the bytes follow as the reader takes them.
     *
     * @param find refuses what this reader may not see
     */
    Response give(Function<Sql, Uni<Opened>> find) {
        Opened found = tx.run(find).await().atMost(DATABASE);
        return Download.of(found.paper(), found.name(), bytes(found.paper()));
    }

    /**
     * The bytes of a paper, fetched as they are read: on a thread that may wait, in no transaction. Refuses {@code DOCUMENT_STORE_UNAVAILABLE} while
     * the bucket they lie in is away. To be closed.
     */
    public InputStream bytes(StoredDocument paper) {
        return keeping.bytes(paper);
    }
}
