package org.lintan.platform.http.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.credential.Credential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a verified token says, without the request it came with: an identity holds on to its request (attributes, and the checker of its
 * permissions), so none is kept, and each request gets one of its own made from this.
 *
 * @param person the claims, and the bytes they stand in
 * @param scopes of the token, which Quarkus takes for permissions
 * @param lasting the attributes that are of the login server, not of the request
 * @param end from when on the token is refused
 */
record Proven(
        OidcJwtCallerPrincipal person,
        Set<String> roles,
        Set<String> scopes,
        Map<String, Object> lasting,
        Instant end) {

    private static final Set<String> LASTING = Set.of(
            OidcUtils.QUARKUS_IDENTITY_EXPIRE_TIME,
            OidcUtils.CONFIG_METADATA_ATTRIBUTE,
            OidcUtils.TENANT_ID_ATTRIBUTE,
            OidcProviderClient.class.getName());

    private static final Set<String> OF_THE_REQUEST =
            Set.of(RoutingContext.class.getName(), AuthenticationRequestContext.class.getName());

    /**
     * What may be kept of the identity; nothing if it carries something that is not known here (a later Quarkus, an introspection, user info):
     * what is not understood is verified each time.
     */
    static Optional<Proven> of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal person)
                || person.getClass() != OidcJwtCallerPrincipal.class
                || !identity.getCredentials().stream().allMatch(Proven::isItsTokenAlone)) {
            return Optional.empty();
        }
        Map<String, Object> lasting = new HashMap<>(identity.getAttributes());
        lasting.keySet().removeAll(OF_THE_REQUEST);
        if (!LASTING.equals(lasting.keySet())) {
            return Optional.empty();
        }
        String scope = person.getClaim("scope");
        return Optional.of(new Proven(
                person,
                Set.copyOf(identity.getRoles()),
                scope == null || scope.isBlank()
                        ? Set.of()
                        : Set.of(scope.strip().split(" +")),
                lasting,
                Instant.ofEpochSecond(person.getExpirationTime())));
    }

    private static boolean isItsTokenAlone(Credential credential) {
        return credential.getClass() == AccessTokenCredential.class
                && ((AccessTokenCredential) credential).getRefreshToken() == null;
    }

    /** The identity of one request, and of no other. */
    SecurityIdentity identity(TokenCredential token, RoutingContext http, AuthenticationRequestContext context) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(person)
                .addCredential(token)
                .addRoles(roles)
                .addPermissionsAsString(scopes)
                .addAttributes(lasting)
                .addAttribute(RoutingContext.class.getName(), http)
                .addAttribute(AuthenticationRequestContext.class.getName(), context)
                .build();
    }
}
