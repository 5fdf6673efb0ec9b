package org.lintan.ticket.events;

/** A rights holder was registered; key = party. */
public record HolderRegistered(
        String party, String county, String kind, String name, String villageCode, String villageName) {

    public static final String TYPE = "holder.registered.v1";
}
