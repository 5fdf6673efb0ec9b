package org.lintan.market.desk.log;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.lintan.kernel.edge.Reader;
import org.lintan.platform.http.Caller;

/** Where a request that was only accepted asks for its answer. */
@Path("/api/v1/commands")
class CommandResource {

    private final Commands commands;
    private final Caller caller;

    CommandResource(Commands commands, Caller caller) {
        this.commands = commands;
        this.caller = caller;
    }

    @GET
    @Path("{commandId}")
    @RolesAllowed({"steward", "buyer", "reserve-centre", "operator"})
    public Uni<CommandView> one(
            @PathParam("commandId") String commandId, @HeaderParam("Accept-Language") String language) {
        return commands.view(caller.actor(), commandId, Reader.isEnglish(language));
    }
}
