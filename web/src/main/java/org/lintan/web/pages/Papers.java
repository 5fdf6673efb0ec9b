package org.lintan.web.pages;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.verify.PaperKind;
import org.lintan.web.edge.PlainPages;
import org.lintan.web.edge.Problem;
import org.lintan.web.edge.WebCode;
import org.lintan.web.papers.PaperFont;
import org.lintan.web.papers.PdfPress;

/**
 * Pages as papers. Printing costs far more than a page does, and anybody may ask: so one is printed at a time,
 * a few wait, the rest are told to come again; what was printed last is kept by its content.
 */
@ApplicationScoped
class Papers {

    private static final int WAITING = 8;
    private static final int KEPT = 24;
    /** Signs of a page. */
    static final int LONGEST = 200_000;
    /** Layout goes as deep as a page is nested, whatever other threads are given. */
    private static final long STACK = 4L << 20;

    private final PlainPages pages;
    private final PaperFont font;
    private final PaperKeys keys;
    private final Duration patience;
    private final ExecutorService press = new ThreadPoolExecutor(
            0,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> new Thread(null, work, "papers", STACK));
    private final Map<String, byte[]> printed = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    Papers(
            PlainPages pages,
            PaperKeys keys,
            @ConfigProperty(name = "lintan.papers.font") String font,
            @ConfigProperty(name = "lintan.papers.patience") Duration patience) {
        this.pages = pages;
        this.keys = keys;
        this.font = new PaperFont(Path.of(font));
        this.patience = patience;
    }

    /** Where the paper of a page is, by the page's address. */
    static String of(String page) {
        return URI.create(page).getRawPath() + ".pdf";
    }

    @PreDestroy
    void stop() {
        press.shutdownNow();
    }

    /**
     * What is to be printed.
     *
     * @param open whether everybody may have it; else no cache keeps it, and neither do we
     * @param since the instant or day at which it became what it says: the date of the file, so that the same state gives the same bytes
     */
    record Paper(TemplateInstance page, PaperKind kind, String number, String since, boolean open) {}

    /** The paper as an answer; refuses in plain words when it cannot be printed. */
    Uni<Response> of(Paper paper, HttpServerRequest request) {
        if (!font.isThere()) {
            return Uni.createFrom().item(pages.fault(WebCode.PAPER_FONT_MISSING, Problem.english(request)));
        }
        return Uni.createFrom()
                .item(() -> printed(paper, request))
                .runSubscriptionOn(press)
                .ifNoItem()
                .after(patience)
                .recoverWithItem(() -> busy(request))
                .onFailure(RejectedExecutionException.class)
                .recoverWithItem(() -> busy(request));
    }

    private Response printed(Paper paper, HttpServerRequest request) {
        String page = paper.page().data("paper", true).render();
        String lacking = font.lacking(page);
        if (!lacking.isEmpty()) {
            page = font.printable(paper.page().data("lacking", lacking).render());
        }
        if (page.length() > LONGEST) {
            return pages.fault(WebCode.PAPER_TOO_LONG, Problem.english(request));
        }
        String hash = Sha256.hexOf(keys.inUse().id() + page);
        String tag = "\"" + hash + "\"";
        if (paper.open() && tag.equals(request.getHeader("If-None-Match"))) {
            return Response.notModified(hash)
                    .header("Cache-Control", OpenPages.SHORTLY)
                    .build();
        }
        // one thread prints, so nothing is printed twice and the map needs no lock
        byte[] pdf = printed.get(hash);
        if (pdf == null) {
            pdf = org.lintan.kernel.verify.Papers.seal(
                    new PdfPress(font).print(page, instant(paper.since())), paper.kind(), paper.number(), keys.inUse());
            if (paper.open()) {
                printed.put(hash, pdf);
            }
        }
        Response.ResponseBuilder file = Response.ok(pdf, "application/pdf");
        return (paper.open()
                        ? file.header("ETag", tag).header("Cache-Control", OpenPages.SHORTLY)
                        : file.header("Cache-Control", "no-store"))
                .header("Content-Disposition", "attachment; filename=\"lintan-" + paper.number() + ".pdf\"")
                .build();
    }

    private Response busy(HttpServerRequest request) {
        return Response.fromResponse(pages.fault(WebCode.PAPERS_BUSY, Problem.english(request)))
                .header("Retry-After", 5)
                .build();
    }

    private static Instant instant(String since) {
        return since.length() == 10
                ? LocalDate.parse(since).atStartOfDay(Words.CHINA).toInstant()
                : Instant.parse(since);
    }
}
