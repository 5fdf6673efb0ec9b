package org.lintan.ticket.method;

import java.time.LocalDate;
import java.util.Map;

/**
 * One version of a method's parameter table.
 *
 * @param deductionBasisPoints taken off the result, 0 to 10,000
 * @param species by species code as used in inventories
 * @param source the paper the figures rest on; printed with the ticket
 */
public record MethodVersion(
        String methodId,
        String version,
        LocalDate validFrom,
        int deductionBasisPoints,
        Map<String, SpeciesParameters> species,
        String source) {

    public MethodVersion {
        species = Map.copyOf(species);
    }
}
