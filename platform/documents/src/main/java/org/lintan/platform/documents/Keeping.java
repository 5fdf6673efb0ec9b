package org.lintan.platform.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.db.Tx;

/**
 * Lays whole papers where they are to lie, and finds them there again; on a thread that may wait. Of an object the database knows first: it is
 * announced, put, and only then is its paper STORED. Whoever dies in between leaves an OPEN paper with all its pieces, and at most an
 * object that {@link #sweep} finds.
 */
@ApplicationScoped
class Keeping {

    private static final Duration DATABASE = Duration.ofSeconds(60);

    /** No putting takes longer, so what is older is not on its way any more. */
    private static final Duration ON_THE_WAY = Duration.ofHours(1);

    private final StoreSettings settings;
    private final Bucket bucket;
    private final ObjectRows objects;
    private final DocumentRows rows;
    private final Tx tx;
    private final Clock clock;

    Keeping(StoreSettings settings, Bucket bucket, ObjectRows objects, DocumentRows rows, Tx tx, Clock clock) {
        this.settings = settings;
        this.bucket = bucket;
        this.objects = objects;
        this.rows = rows;
        this.tx = tx;
        this.clock = clock;
    }

    /** Lays the bytes of this file where papers are stored now. Refuses {@code DOCUMENT_STORE_UNAVAILABLE}: then the paper stays OPEN. */
    Place keep(DocumentRow paper, Path file) {
        if (settings.place() == Place.DATABASE) {
            return Place.DATABASE;
        }
        String key = bucket.key(paper);
        boolean open = tx.run(sql -> objects.announce(sql, paper, key)).await().atMost(DATABASE);
        if (!open) {
            throw new PieceGone(paper.id());
        }
        bucket.put(key, file, paper.sizeBytes(), paper.kind().mediaType());
        return Place.S3;
    }

    /** The bytes, as they are read. */
    InputStream bytes(StoredDocument paper) {
        Optional<String> key = tx.run(sql -> objects.keyOf(sql, paper)).await().atMost(DATABASE);
        return key.isPresent()
                ? bucket.open(key.get(), paper.sizeBytes(), paper.sha256())
                : new PieceStream(
                        Pieces.count(paper.sizeBytes()),
                        no -> tx.run(sql -> rows.piece(sql, paper.county(), paper.documentId(), no)));
    }

    /** Takes objects away that nothing stands on, some at a time; how many. */
    int sweep(int most) {
        List<ObjectRows.Orphan> orphans = tx.run(
                        sql -> objects.orphans(sql, clock.instant().minus(ON_THE_WAY), most))
                .await()
                .atMost(DATABASE);
        orphans.forEach(orphan -> {
            bucket.delete(orphan.key());
            tx.run(sql -> objects.forget(sql, orphan)).await().atMost(DATABASE);
        });
        return orphans.size();
    }
}
