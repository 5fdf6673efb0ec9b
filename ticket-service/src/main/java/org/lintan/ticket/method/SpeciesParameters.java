package org.lintan.ticket.method;

import java.math.BigDecimal;

/**
 * Parameters of one species group.
 *
 * @param density basic wood density D, t/m³
 * @param expansion biomass expansion factor BEF
 * @param rootRatio root to shoot ratio R
 * @param carbonFraction carbon fraction CF, t C per t dry matter
 */
public record SpeciesParameters(
        String species, BigDecimal density, BigDecimal expansion, BigDecimal rootRatio, BigDecimal carbonFraction) {

    /** Tonnes of carbon per m³ of stock: D × BEF × (1 + R) × CF, exact. */
    BigDecimal carbonPerCubicMetre() {
        return density.multiply(expansion)
                .multiply(BigDecimal.ONE.add(rootRatio))
                .multiply(carbonFraction);
    }
}
