package org.lintan.ticket.registry;

import java.time.LocalDate;
import org.lintan.kernel.party.PartyKind;

/**
 * A ticket in the register of its county.
 *
 * @param holderName as registered: strangers see a person's masked
 * @param usedKg retired or cancelled
 */
public record RegisterLine(
        String county,
        String serial,
        String holderName,
        PartyKind holderKind,
        String townName,
        String villageName,
        long quantityKg,
        long usedKg,
        LocalDate periodStart,
        LocalDate periodEnd,
        long areaM2,
        String methodId,
        String methodVersion,
        LocalDate issuedOn) {}
