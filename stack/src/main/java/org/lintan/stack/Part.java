package org.lintan.stack;

/** What Lintan itself consists of when it runs: three services and the portal, each a process. */
public enum Part {
    TICKET("ticket-service", 18081, "LINTAN_TICKET", "lintan_ticket"),
    MARKET("market-service", 18082, "LINTAN_MARKET", "lintan_market"),
    LEDGER("village-ledger-service", 18083, "LINTAN_LEDGER", "lintan_ledger"),
    WEB("web", 18080, "LINTAN_WEB", "lintan_portal");

    /** What its port for health and metrics is above its own. */
    private static final int MANAGEMENT = 10;

    private final String module;
    private final int preferredPort;
    private final String variable;
    private final String database;

    Part(String module, int preferredPort, String variable, String database) {
        this.module = module;
        this.preferredPort = preferredPort;
        this.variable = variable;
        this.database = database;
    }

    /** The folder of its sources, and the name of its process and log. */
    public String module() {
        return module;
    }

    /** The variable that holds its address (docs/contracts/environment.md). */
    public String variable() {
        return variable + "_URL";
    }

    /** The variable that holds the address at which it tells how it is. */
    public String managementVariable() {
        return variable + "_MANAGEMENT_URL";
    }

    int preferredPort() {
        return preferredPort;
    }

    int preferredManagementPort() {
        return preferredPort + MANAGEMENT;
    }

    /** Its database. The portal's holds the open sessions and no book. */
    public String database() {
        return database;
    }
}
