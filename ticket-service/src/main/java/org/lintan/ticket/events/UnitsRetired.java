package org.lintan.ticket.events;

/** Units were used for a claim and never move again. Key = ticketId. */
public record UnitsRetired(
        String retirementId,
        String certificateNo,
        String ticketId,
        String serial,
        String county,
        String party,
        String beneficiary,
        String purpose,
        long quantityKg) {

    public static final String TYPE = "units.retired.v1";
}
