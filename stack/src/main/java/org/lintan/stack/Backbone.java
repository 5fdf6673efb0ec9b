package org.lintan.stack;

/** The two servers that hold what must not be lost. */
public enum Backbone {
    DATABASE("mariadb"),
    BROKER("kafka");

    private final String server;

    Backbone(String server) {
        this.server = server;
    }

    /** The name of its process and log. */
    String server() {
        return server;
    }
}
