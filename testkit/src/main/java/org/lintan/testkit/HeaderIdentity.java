package org.lintan.testkit;

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
 * Lets one test act as several people. It replaces only the reading of the token, with the same claims; roles, counties and
 * parties are judged by the service as ever. Real tokens are tested end to end.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class HeaderIdentity implements HttpAuthenticationMechanism {

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager providers) {
        String user = http.request().getHeader("X-Test-User");
        if (user == null) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(user))
                        .addRoles(Set.of(http.request().getHeader("X-Test-Role").split(",")))
                        .addAttribute("county", http.request().getHeader("X-Test-County"))
                        .addAttribute("party", http.request().getHeader("X-Test-Party"))
                        .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
