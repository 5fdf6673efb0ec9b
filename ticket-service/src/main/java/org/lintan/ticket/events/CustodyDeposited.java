package org.lintan.ticket.events;

/** A party handed units to the market's custody; the market credits its position. Key = ticketId. */
public record CustodyDeposited(
        String custodyId, String ticketId, String serial, String county, String party, long quantityKg) {

    public static final String TYPE = "custody.deposited.v1";
}
