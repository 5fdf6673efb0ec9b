package org.lintan.ticket.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.lintan.platform.events.Later;

/**
 * Units were used for a claim and never move again. Key = ticketId.
 *
 * @param statement what the beneficiary stated of its emissions; absent where it stated none or nobody asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitsRetired(
        String retirementId,
        String certificateNo,
        String ticketId,
        String serial,
        String county,
        String party,
        String beneficiary,
        String purpose,
        long quantityKg,
        @Later StatedEmissions statement) {

    public static final String TYPE = "units.retired.v1";

    /**
     * The beneficiary's own figures for a year, unverified, in kilograms CO2e.
     *
     * @param againstKg of the units retired, what is set against emissions less own reductions
     */
    public record StatedEmissions(int year, long emissionsKg, long ownReductionsKg, long againstKg) {}
}
