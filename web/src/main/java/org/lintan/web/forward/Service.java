package org.lintan.web.forward;

import java.net.URI;
import java.util.function.Function;

/** The rooms behind the portal, by the name they have in its addresses. */
public enum Service {
    TICKET(Services::ticket, Services.Health::ticket),
    MARKET(Services::market, Services.Health::market),
    LEDGER(Services::ledger, Services.Health::ledger);

    private final Function<Services, URI> address;
    private final Function<Services.Health, URI> health;

    Service(Function<Services, URI> address, Function<Services.Health, URI> health) {
        this.address = address;
        this.health = health;
    }

    /** The name in {@code /api/{name}/…}. */
    public String lowerName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param rest path below {@code /api/v1/} as sent, with its query; checked before routing to be unambiguous */
    URI at(Services services, String rest) {
        return URI.create(withoutSlash(address.apply(services)) + "/api/v1/" + rest);
    }

    /** Where the service tells how it is; outside of its API, as the platform has it. */
    URI health(Services services) {
        return URI.create(withoutSlash(health.apply(services.health())) + "/q/health");
    }

    private static String withoutSlash(URI address) {
        String base = address.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The room of that {@link #lowerName}, which the address has been matched for. */
    public static Service named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
}
