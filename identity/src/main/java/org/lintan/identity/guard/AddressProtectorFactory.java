package org.lintan.identity.guard;

import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.BruteForceProtectorFactory;

/** Gives each request its protector. The lines are this node's; the counts are everybody's. */
public final class AddressProtectorFactory implements BruteForceProtectorFactory {

    private static final int LONGEST_LINE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lines lines = new Lines(LONGEST_LINE, PATIENCE);

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        return new AddressProtector(session, lines);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "lintan-by-address";
    }

    /** Above Keycloak's own, which makes this the default. */
    @Override
    public int order() {
        return 1;
    }
}
