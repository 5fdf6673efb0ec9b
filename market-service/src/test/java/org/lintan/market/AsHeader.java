package org.lintan.market;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * Lets one test speak as several people: header {@code X-As: role subject party}. The county is the party's first six digits,
 * as in every token of the realm. Real tokens are tested where Keycloak is (identity, e2e).
 */
@Alternative
@Priority(1)
@ApplicationScoped
class AsHeader implements HttpAuthenticationMechanism {

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager providers) {
        String as = http.request().getHeader("X-As");
        if (as == null) {
            return Uni.createFrom().nullItem();
        }
        String[] parts = as.split(" ");
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(parts[1]))
                        .addRoles(Set.of(parts[0]))
                        .addAttribute("sub", parts[1])
                        .addAttribute("name", parts[1])
                        .addAttribute("party", parts[2])
                        .addAttribute("county", parts[2].substring(0, 6))
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
