package org.lintan.web.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sits before the browser of this request, and the token to act for them.
 *
 * @param county six-digit code; empty when the login has none
 * @param party  whom the person acts for; empty when the login has none
 * @param token  access token; goes to the services, never to the browser
 */
public record Visitor(String login, String name, String county, String party, List<String> roles, String token) {

    private static final Set<String> KEYCLOAKS_OWN =
            Set.of("offline_access", "uma_authorization", "default-roles-lintan");

    public static Visitor of(SecurityIdentity identity) {
        JsonWebToken claims = (JsonWebToken) identity.getPrincipal();
        List<String> roles = identity.getRoles().stream()
                .filter(role -> !KEYCLOAKS_OWN.contains(role))
                .sorted()
                .toList();
        return new Visitor(
                text(claims, "preferred_username"),
                text(claims, "name"),
                text(claims, "county"),
                text(claims, "party"),
                roles,
                identity.getCredential(AccessTokenCredential.class).getToken());
    }

    public boolean hasAny(String... wanted) {
        return List.of(wanted).stream().anyMatch(roles::contains);
    }

    private static String text(JsonWebToken claims, String name) {
        Object value = claims.getClaim(name);
        return value == null ? "" : value.toString();
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return login + roles;
    }
}
