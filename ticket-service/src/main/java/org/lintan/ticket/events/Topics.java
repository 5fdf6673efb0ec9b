package org.lintan.ticket.events;

/** Topics this service publishes to, without the prefix. */
public final class Topics {

    public static final String TICKET = "ticket.events";

    private Topics() {}
}
