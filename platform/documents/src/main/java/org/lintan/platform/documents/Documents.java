package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintan.platform.db.Sql;

/** What a service does with papers that were sent: stands something on them, says what they are, gives their bytes to whom it lets read. */
@ApplicationScoped
public class Documents {

    private final DocumentRows rows;
    private final Keeping keeping;

    Documents(DocumentRows rows, Keeping keeping) {
        this.rows = rows;
        this.keeping = keeping;
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
     * The bytes of a paper, fetched as they are read: on a thread that may wait, in no transaction. Refuses {@code DOCUMENT_STORE_UNAVAILABLE} while
     * the bucket they lie in is away. To be closed.
     */
    public InputStream bytes(StoredDocument paper) {
        return keeping.bytes(paper);
    }
}
