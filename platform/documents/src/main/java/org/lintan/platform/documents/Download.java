package org.lintan.platform.documents;

import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.lintan.platform.documents.kind.Kind;
import org.lintan.platform.documents.kind.PaperName;

/**
 * A paper on its way to a reader. A browser takes it for what it says it is and for nothing else, runs nothing of it, and shows in a page only what is
 * meant to be looked at; the rest it saves.
 */
public final class Download {

    /** Whatever the paper holds, it is no page: no script, no form, nothing fetched. Framed, if at all, by our own pages. */
    private static final String NOTHING_RUNS =
            "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private Download() {}

    /** @param name by which the reader knows the paper */
    public static Response of(StoredDocument paper, String name, InputStream bytes) {
        // the viewer of a PDF is a part of the browser that a sandbox keeps from starting
        String sandbox = paper.kind() == Kind.PDF ? "" : "sandbox; ";
        return Response.ok(bytes, paper.mediaType())
                .header("Content-Length", paper.sizeBytes())
                .header("Content-Disposition", PaperName.disposition(name, paper.kind()))
                .header("Content-Security-Policy", sandbox + NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
