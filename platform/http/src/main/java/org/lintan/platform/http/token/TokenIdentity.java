package org.lintan.platform.http.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Asks Quarkus who a bearer token is, and not again while the same bytes come within a minute. It stands before Quarkus' own provider, which
 * does all verifying; whatever depends on more than the bytes of the token (a client's certificate, a proof of possession, a higher level of
 * login) is left to that one, whole.
 */
@Singleton
class TokenIdentity implements IdentityProvider<TokenAuthenticationRequest> {

    /** Under which Quarkus puts what an endpoint asks of the login itself; its class is not public. */
    private static final String STEP_UP = "io.quarkus.oidc.runtime.step-up-auth";

    private final OidcIdentityProvider verifier;
    private final ProvenTokens tokens;

    TokenIdentity(OidcIdentityProvider verifier, ProvenTokens tokens) {
        this.verifier = verifier;
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before Quarkus' own, which has the usual one: of two alike, either may come first. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (http == null || !isJudgedByItsBytes(request, http)) {
            // nobody here: the manager goes on to Quarkus' own provider
            return Uni.createFrom().nullItem();
        }
        ProvenTokens.Key key =
                ProvenTokens.Key.of(login(http), request.getToken().getToken());
        return tokens.find(key)
                .map(proven -> {
                    tokens.countBelieved();
                    // where the verifier puts it for whom comes later in the request
                    http.put(AuthenticationRequestContext.class.getName(), context);
                    return Uni.createFrom().item(proven.identity(request.getToken(), http, context));
                })
                .orElseGet(() -> verifier.authenticate(request, context).invoke(identity -> keep(key, identity)));
    }

    private void keep(ProvenTokens.Key key, SecurityIdentity identity) {
        tokens.countVerified();
        Proven.of(identity).ifPresent(proven -> tokens.keep(key, proven));
    }

    private static OidcTenantConfig login(RoutingContext http) {
        return http.get(OidcTenantConfig.class.getName());
    }

    private static boolean isJudgedByItsBytes(TokenAuthenticationRequest request, RoutingContext http) {
        OidcTenantConfig login = login(http);
        return request.getToken().getClass() == AccessTokenCredential.class
                && login != null
                && OidcConstants.BEARER_SCHEME.equalsIgnoreCase(login.token().authorizationScheme())
                && !login.token().binding().certificate()
                && !login.token().decryptAccessToken()
                && login.token().age().isEmpty()
                && http.get(STEP_UP) == null;
    }
}
