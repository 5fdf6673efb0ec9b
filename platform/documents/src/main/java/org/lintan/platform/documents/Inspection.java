package org.lintan.platform.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lintan.kernel.hash.Sha256;
import org.lintan.platform.db.Tx;
import org.lintan.platform.documents.kind.Kind;
import org.lintan.platform.documents.kind.KindFault;
import org.lintan.platform.documents.photo.PhotoReader;
import org.lintan.platform.documents.photo.Photographed;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * Looks a whole paper through, on a thread that may wait: brought from the database piece by piece into a file of its own, which is gone
 * afterwards. Few at once; who comes when all are busy is told to come again.
 */
@ApplicationScoped
class Inspection {

    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 5;
    private static final Duration DATABASE = Duration.ofSeconds(60);

    private static final Map<KindFault, DocumentCode> CODES = new EnumMap<>(Map.of(
            KindFault.ANOTHER_KIND, DocumentCode.DOCUMENT_NOT_ITS_KIND,
            KindFault.BROKEN, DocumentCode.DOCUMENT_BROKEN,
            KindFault.CARRIES_MORE, DocumentCode.DOCUMENT_CARRIES_MORE,
            KindFault.GROWS, DocumentCode.DOCUMENT_GROWS,
            KindFault.PROGRAM, DocumentCode.DOCUMENT_PROGRAM));

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Tx tx;
    private final DocumentRows rows;
    private final VirusScan scan;
    private final Keeping keeping;
    private final Clock clock;

    Inspection(Tx tx, DocumentRows rows, VirusScan scan, Keeping keeping, Clock clock) {
        this.tx = tx;
        this.rows = rows;
        this.scan = scan;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * What came of it: why the paper is refused, or where it lies now and what it says of itself as a photo.
     *
     * @param photographed null for none
     */
    record Seen(Optional<DocumentCode> fault, Place place, Photographed photographed) {

        /** Of a paper that was settled before, whose row says the rest. */
        static Seen before(DocumentRow settled) {
            return new Seen(Optional.empty(), settled.place(), settled.photographed());
        }
    }

    /**
     * Looks at it, and lays what is as it says where it is to lie. Refuses {@code BUSY}, {@code DOCUMENT_SCAN_UNAVAILABLE},
     * {@code DOCUMENT_STORE_UNAVAILABLE}: then nothing is settled yet.
     */
    Seen see(DocumentRow paper) throws IOException, InterruptedException {
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Refusal.of(PlatformCode.BUSY).rollback();
        }
        Path file = null;
        try {
            file = Files.createTempFile("paper", ".part");
            Optional<DocumentCode> fault = fault(paper, file);
            return fault.isPresent()
                    ? new Seen(fault, paper.place(), null)
                    : new Seen(fault, keeping.keep(paper, file), photographed(paper, file));
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
            places.release();
        }
    }

    private Optional<DocumentCode> fault(DocumentRow paper, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            if (!bring(paper, channel).equals(paper.sha256()) || channel.size() != paper.sizeBytes()) {
                return Optional.of(DocumentCode.DOCUMENT_HASH_DIFFERS);
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            Optional<KindFault> fault = paper.kind().fault(bytes);
            if (fault.isPresent()) {
                return Optional.of(CODES.get(fault.get()));
            }
        }
        return scan.isInfected(file) ? Optional.of(DocumentCode.DOCUMENT_INFECTED) : Optional.empty();
    }

    private Photographed photographed(DocumentRow paper, Path file) throws IOException {
        if (paper.kind() != Kind.JPEG) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return PhotoReader.read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), clock.instant())
                    .orElse(null);
        }
    }

    /** The hash of what was brought. */
    private String bring(DocumentRow paper, FileChannel to) {
        MessageDigest digest = Sha256.digest();
        for (int no = 0; no < Pieces.count(paper.sizeBytes()); no++) {
            int piece = no;
            byte[] bytes = tx.run(sql -> rows.piece(sql, paper.county(), paper.id(), piece))
                    .await()
                    .atMost(DATABASE);
            digest.update(bytes);
            write(to, ByteBuffer.wrap(bytes));
        }
        return Sha256.hex(digest.digest());
    }

    private static void write(FileChannel to, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
