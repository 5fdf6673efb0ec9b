package org.lintan.platform.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.documents.kind.Kind;
import org.lintan.platform.documents.pages.DrawingProcess;
import org.lintan.platform.documents.pages.Drawn;
import org.lintan.platform.documents.pages.PagesConfig;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/**
 * The pages of a PDF as pictures, for a browser that shows no PDF. Whoever asks has to know that the paper may be shown. One is drawn at a time; who comes
 * when some are waiting is told to come again. On a thread that may wait.
 */
@ApplicationScoped
public class PaperPages {

    private static final Logger LOG = Logger.getLogger(PaperPages.class);
    private static final Duration DATABASE = Duration.ofSeconds(60);
    private static final int WAITING = 4;

    /** What a page shows never changes, but the next person at the same computer may be somebody who must not see it. */
    private static final String NOT_KEPT = "no-store";

    private final Semaphore pen = new Semaphore(1, true);
    private final Tx tx;
    private final Documents documents;
    private final PagesConfig config;
    private final DrawingProcess process;

    PaperPages(Tx tx, Documents documents, PagesConfig config) {
        this.tx = tx;
        this.documents = documents;
        this.config = config;
        this.process = new DrawingProcess(config);
    }

    /** How many there are. */
    @Schema(name = "PaperPageCount")
    public record Count(int pages) {}

    /**
     * How many pages it has. Refuses as {@link #page} does.
     *
     * @param find refuses what this reader may not see
     */
    Count count(Function<Sql, Uni<Opened>> find) {
        return new Count(draw(found(find), 0).pages());
    }

    /**
     * One page as a JPEG, from 1 on. Refuses {@code DOCUMENT_HAS_NO_PAGES}, {@code DOCUMENT_TOO_LONG_TO_SHOW}, {@code DOCUMENT_TOO_HEAVY_TO_SHOW},
     * {@code DOCUMENT_CANNOT_BE_SHOWN}, {@code NOT_FOUND} beyond the last, {@code BUSY}.
     *
     * @param find refuses what this reader may not see
     */
    Response page(Function<Sql, Uni<Opened>> find, int page) {
        StoredDocument paper = found(find);
        if (page < 1) {
            throw Refusal.of(PlatformCode.NOT_FOUND).rollback();
        }
        return Response.ok(draw(paper, page).picture(), "image/jpeg")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", NOT_KEPT)
                .build();
    }

    private StoredDocument found(Function<Sql, Uni<Opened>> find) {
        return tx.run(find).await().atMost(DATABASE).paper();
    }

    private record Page(int pages, byte[] picture) {}

    private Page draw(StoredDocument paper, int page) {
        if (paper.kind() != Kind.PDF) {
            throw Refusal.of(DocumentCode.DOCUMENT_HAS_NO_PAGES).rollback();
        }
        try {
            if (pen.getQueueLength() >= WAITING
                    || !pen.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.of(PlatformCode.BUSY).rollback();
            }
            try {
                return drawAlone(paper, page);
            } finally {
                pen.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(PlatformCode.BUSY).rollback();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Page drawAlone(StoredDocument paper, int page) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pages");
        Path pdf = folder.resolve("paper.pdf");
        Path picture = folder.resolve("page.jpg");
        try {
            try (InputStream bytes = documents.bytes(paper)) {
                Files.copy(bytes, pdf, StandardCopyOption.REPLACE_EXISTING);
            }
            Drawn drawn = process.draw(pdf, page, picture);
            Optional<Refusal> refusal = refusal(drawn);
            if (refusal.isPresent()) {
                LOG.infof("Page %d of the paper %s is not drawn: %s", page, paper.sha256(), drawn.answer());
                throw refusal.get().rollback();
            }
            return new Page(drawn.pages(), page == 0 ? new byte[0] : Files.readAllBytes(picture));
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(pdf);
            Files.deleteIfExists(folder);
        }
    }

    private static Optional<Refusal> refusal(Drawn drawn) {
        return switch (drawn.answer()) {
            case DONE -> Optional.empty();
            case ABSENT -> Optional.of(Refusal.of(PlatformCode.NOT_FOUND));
            case TOO_LONG -> Optional.of(Refusal.of(DocumentCode.DOCUMENT_TOO_LONG_TO_SHOW, drawn.pages()));
            case TOO_HEAVY -> Optional.of(Refusal.of(DocumentCode.DOCUMENT_TOO_HEAVY_TO_SHOW));
            case LOCKED, BROKEN -> Optional.of(Refusal.of(DocumentCode.DOCUMENT_CANNOT_BE_SHOWN));
        };
    }
}
