package org.lintan.platform.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.lintan.kernel.chain.ChainHead;
import org.lintan.platform.books.BookAudit;
import org.lintan.platform.books.ChainExport;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Page;
import org.lintan.platform.names.NameKeys;

/** What the auditor of a county may check without trusting the operator. */
@Path("/api/v1/audit")
@RolesAllowed("auditor")
class AuditResource {

    private final BookAudit books;
    private final ChainExport chain;
    private final NameKeys names;
    private final Caller caller;

    AuditResource(BookAudit books, ChainExport chain, NameKeys names, Caller caller) {
        this.books = books;
        this.chain = chain;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Path("books")
    public Uni<BookAudit.Books> books() {
        return books.of(caller.county());
    }

    /** Receipts and other names that count twice because they were written before look-alikes were refused. */
    @GET
    @Path("names")
    public Uni<Page<NameKeys.Collision>> names() {
        return names.collisions(caller.county()).map(Page::all);
    }

    /** The newest head; {@code seq} 0 while nothing is sealed. */
    @GET
    @Path("chain/head")
    public Uni<ChainHead> head() {
        return chain.head(caller.county());
    }

    /**
     * NDJSON for {@code java -jar lintan-verifier.jar export.ndjson head.json}, streamed. Named plain text, because Quarkus would
     * frame and quote the parts of any JSON type.
     */
    @GET
    @Path("chain/export")
    @Produces("text/plain;charset=UTF-8")
    public Multi<String> export() {
        return chain.lines(caller.county());
    }
}
