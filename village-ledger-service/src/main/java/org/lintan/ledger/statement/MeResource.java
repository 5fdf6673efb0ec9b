package org.lintan.ledger.statement;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lintan.platform.http.Caller;

/** My money, for a household. There is no parameter to ask for somebody else's. */
@Path("/api/v1/me")
@RolesAllowed("household")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    private final Caller caller;
    private final Statements statements;
    private final Telling telling;

    MeResource(Caller caller, Statements statements, Telling telling) {
        this.caller = caller;
        this.statements = statements;
        this.telling = telling;
    }

    @GET
    @Path("home")
    public Uni<Home> home() {
        return statements.home(caller.actor());
    }

    @GET
    @Path("statement")
    public Uni<Statement> statement() {
        return statements.statement(caller.actor());
    }

    /** That its card changes, that a decision hangs out, that its objection was answered. */
    @GET
    @Path("told")
    public Uni<Told> told() {
        return telling.of(caller.actor());
    }

    /** What its paper is printed from. */
    @GET
    @Path("statement/{year: 20[0-9]{2}}")
    public Uni<YearStatement> ofYear(@PathParam("year") String year) {
        return statements.ofYear(caller.actor(), Integer.parseInt(year));
    }
}
