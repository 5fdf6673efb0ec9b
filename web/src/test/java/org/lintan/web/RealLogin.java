package org.lintan.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.lintan.stack.Checkout;
import org.lintan.stack.Servers;

/** The real Keycloak of this checkout. The portal has no database, so the rest of the stack's test resource is not for it. */
public class RealLogin implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                new Servers(Checkout.here()).ensure(true).oidcUrl());
    }

    /** It stays for the next test. */
    @Override
    public void stop() {}
}
