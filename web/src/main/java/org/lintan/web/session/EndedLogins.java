package org.lintan.web.session;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * The login server says that a session there is over (OpenID back-channel logout): an administrator ended it, or the person logged out
 * elsewhere. Answered when the rows are gone, so that it knows; Quarkus's own handler keeps the news in the memory of one portal, and
 * drops it at the next login of anybody.
 */
@Path("/auth/ended")
public class EndedLogins {

    private static final Logger LOG = Logger.getLogger(EndedLogins.class);

    private final TenantConfigBean logins;
    private final SessionTable table;

    EndedLogins(TenantConfigBean logins, SessionTable table) {
        this.logins = logins;
        this.table = table;
    }

    /** Open to all, as the token proves by its signature, issuer, audience and kind who sends it; anything else is refused with 400. */
    @POST
    @PermitAll
    public Uni<Response> over(@FormParam("logout_token") String token) {
        LoginSession login = checked(token);
        return table.end(login).map(gone -> {
            LOG.debugf("%d sessions ended at the login server", gone);
            return Response.ok().header("Cache-Control", "no-store").build();
        });
    }

    private LoginSession checked(String token) {
        if (token == null) {
            throw new BadRequestException();
        }
        try {
            logins.getDefaultTenant().provider().verifyLogoutJwtToken(token);
        } catch (InvalidJwtException e) {
            throw new BadRequestException(e);
        }
        return LoginSession.ofLogout(token).orElseThrow(BadRequestException::new);
    }
}
