package org.lintan.web.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * Where Quarkus leaves the tokens of a login: in our table, not in the cookie (decision 0018). A login gets a new id; a renewal of the
 * tokens keeps it, so that of ten requests under way with the same cookie none is turned away because another renewed first.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KeptSessions implements TokenStateManager {

    private static final String RESUMED = KeptSessions.class.getName();

    private final SessionTable table;
    private final TokenSeal seal;

    KeptSessions(SessionTable table, TokenSeal seal) {
        this.table = table;
        this.seal = seal;
    }

    /** The session this request came with, and the tokens it had then. */
    private record Resumed(SessionId id, AuthorizationCodeTokens tokens) {}

    @Override
    public Uni<String> createTokenState(
            RoutingContext http,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> blocking) {
        long seconds = http.get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM);
        Resumed resumed = http.get(RESUMED);
        if (resumed == null) {
            SessionId id = SessionId.fresh();
            return table.sweep()
                    .chain(() -> table.add(id, LoginSession.of(tokens.getIdToken()), seal.seal(id, tokens), seconds))
                    .replaceWith(id.cookie());
        }
        SessionId id = resumed.id();
        return table.renew(id, seal.seal(id, tokens), seconds).map(still -> {
            if (!still) {
                throw new AuthenticationFailedException("The session was ended while its tokens were renewed");
            }
            return id.cookie();
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext http,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> blocking) {
        SessionId id = SessionId.of(cookie).orElse(null);
        if (id == null) {
            return Uni.createFrom().failure(new AuthenticationFailedException("No session has such an id"));
        }
        return table.find(id)
                .map(row -> row.flatMap(found -> seal.open(id, found))
                        .orElseThrow(() -> new AuthenticationFailedException("The session has ended")))
                .invoke(tokens -> http.put(RESUMED, new Resumed(id, tokens)));
    }

    /** The session a request that was let in came with. */
    static SessionId resumed(RoutingContext http) {
        return http.<Resumed>get(RESUMED).id();
    }

    /** Also called when tokens are renewed, with the new ones at hand already: then the row is written over, not taken away. */
    @Override
    public Uni<Void> deleteTokens(
            RoutingContext http, OidcTenantConfig config, String cookie, OidcRequestContext<Void> blocking) {
        Resumed resumed = http.get(RESUMED);
        boolean renewal = resumed != null && http.get(AuthorizationCodeTokens.class.getName()) != resumed.tokens();
        if (renewal) {
            return Uni.createFrom().voidItem();
        }
        return SessionId.of(cookie)
                .map(table::end)
                .orElse(Uni.createFrom().voidItem())
                .onFailure()
                .invoke(() -> keepCookie(http, config));
    }

    /** Quarkus has told the browser to forget the cookie before it asks us; while the row stays, the browser keeps it. */
    private static void keepCookie(RoutingContext http, OidcTenantConfig config) {
        http.response().removeCookie(OidcUtils.getSessionCookieName(config), false);
    }
}
