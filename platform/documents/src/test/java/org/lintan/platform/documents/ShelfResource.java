package org.lintan.platform.documents;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.lintan.platform.db.Tx;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Caller;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.acts.NoAct;
import org.lintan.platform.writes.Writes;

/** The feature of the test application: a shelf on which papers are put, and on which the whole county may read. */
@Path("/api/v1/shelf")
@RolesAllowed("steward")
class ShelfResource {

    record Put(int papers) {}

    @ApplicationScoped
    static class Shelf {

        private final Writes writes;
        private final Tx tx;
        private final Documents documents;

        Shelf(Writes writes, Tx tx, Documents documents) {
            this.writes = writes;
            this.tx = tx;
            this.documents = documents;
        }

        Uni<Response> put(Actor actor, String sha256) {
            return writes.once(sql -> documents
                    .use(sql, actor.county(), actor.party(), Set.of(sha256))
                    .map(found -> found.isEmpty()
                            ? Outcome.refused(DocumentCode.DOCUMENT_NOT_STORED, sha256)
                            // what a shelf's act is, only a service could say
                            : Outcome.done(new Put(found.size())).by(NoAct.NOTHING_CHANGED)));
        }

        Response read(Actor actor, String documentId) {
            StoredDocument paper = tx.run(sql -> documents.of(sql, actor.county(), Set.of(documentId)))
                    .await()
                    .atMost(Duration.ofSeconds(60))
                    .get(documentId);
            return paper == null
                    ? Response.status(404).build()
                    : Download.of(paper, "纸 \"1\".exe", documents.bytes(paper));
        }
    }

    private final Shelf shelf;
    private final Caller caller;

    ShelfResource(Shelf shelf, Caller caller) {
        this.shelf = shelf;
        this.caller = caller;
    }

    @POST
    @Path("{sha256}")
    public Uni<Response> put(@PathParam("sha256") String sha256) {
        return shelf.put(caller.actor(), sha256);
    }

    @GET
    @Path("{documentId}")
    @Blocking
    public Response read(@PathParam("documentId") String documentId) {
        return shelf.read(caller.actor(), documentId);
    }
}
