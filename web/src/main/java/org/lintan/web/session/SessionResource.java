package org.lintan.web.session;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Coming and going. The code flow itself (PKCE, state, nonce, tokens in an encrypted HttpOnly cookie) is Quarkus OIDC's; these
 * addresses only give it places to begin, to come back to and to end.
 */
@Path("/")
@Authenticated
public class SessionResource {

    /** A place of our own: one leading slash, then nothing a browser could read as another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])(?:[A-Za-z0-9/._~?&=:,+-]|%[0-9A-Fa-f]{2})*");

    /**
     * Tells the app that somebody has just logged in on this phone, not who: it shows nothing of whom it remembers before it has asked
     * ({@code web/app/src/core/store.ts}), and takes the mark away. Read by the app, so not HttpOnly.
     */
    private static final NewCookie JUST_IN = new NewCookie.Builder("just-in")
            .value("1")
            .path("/")
            .maxAge((int) Duration.ofDays(1).toSeconds())
            .sameSite(NewCookie.SameSite.LAX)
            .build();

    /** Reached only with a session: without one the login comes first and returns here. Leads to {@code to} if that is ours. */
    @GET
    @Path("login")
    public Response login(@QueryParam("to") String to) {
        String place = to != null && to.length() <= 500 && LOCAL.matcher(to).matches() ? to : "/";
        return Response.seeOther(URI.create(place))
                .header("Cache-Control", "no-store")
                .cookie(JUST_IN)
                .build();
    }

    /** Where the login server sends the code; Quarkus then goes on to the address that asked. Whoever comes here later goes home. */
    @GET
    @Path("auth/callback")
    public Response callback() {
        return Response.seeOther(URI.create("/"))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Quarkus ends the session here and at the login server, and sends the browser to {@code /}. The cookie is SameSite, so another site cannot. */
    @POST
    @Path("logout")
    public Response logout() {
        return Response.seeOther(URI.create("/")).build();
    }
}
