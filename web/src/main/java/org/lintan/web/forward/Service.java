package org.lintan.web.forward;

import java.net.URI;
import java.util.function.Function;

/** The rooms behind the portal, by the name they have in its addresses. */
public enum Service {
    TICKET(Services::ticket),
    MARKET(Services::market),
    LEDGER(Services::ledger);

    private final Function<Services, URI> address;

    Service(Function<Services, URI> address) {
        this.address = address;
    }

    /** The name in {@code /api/{name}/…}. */
    public String lowerName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param rest path below {@code /api/v1/} as sent, with its query; checked before routing to be unambiguous */
    URI at(Services services, String rest) {
        return URI.create(base(services) + "/api/v1/" + rest);
    }

    /** Where the service tells how it is; outside of its API, as the platform has it. */
    URI health(Services services) {
        return URI.create(base(services) + "/q/health");
    }

    private String base(Services services) {
        String base = address.apply(services).toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    static Service named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
}
