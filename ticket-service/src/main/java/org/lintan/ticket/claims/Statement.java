package org.lintan.ticket.claims;

/**
 * A beneficiary's own figures for a calendar year, in kilograms CO2e. Nobody here has checked them, and every sentence that names them says so.
 *
 * @param emissionsKg before own reductions are taken off
 * @param ownReductionsKg at most the emissions
 */
public record Statement(int year, long emissionsKg, long ownReductionsKg) {

    public long remainderKg() {
        return emissionsKg - ownReductionsKg;
    }
}
