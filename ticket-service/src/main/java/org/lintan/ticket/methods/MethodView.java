package org.lintan.ticket.methods;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lintan.ticket.method.MethodVersion;
import org.lintan.ticket.method.StockVolume;

/**
 * A version of a method.
 *
 * @param validUntil its last day; null while no later version is known
 */
record MethodView(
        String methodId,
        String version,
        LocalDate validFrom,
        LocalDate validUntil,
        int deductionBasisPoints,
        List<Species> species,
        String source) {

    /**
     * Decimals as text: they are parameters, not amounts.
     *
     * @param kgPerCubicMetre what one m³ of growth takes up before the deduction
     */
    record Species(
            String species,
            String density,
            String expansion,
            String rootRatio,
            String carbonFraction,
            String kgPerCubicMetre) {}

    boolean inForce(LocalDate on) {
        return !validFrom.isAfter(on) && (validUntil == null || !validUntil.isBefore(on));
    }

    static MethodView of(MethodVersion method, LocalDate validUntil) {
        List<Species> species = method.species().values().stream()
                .map(s -> new Species(
                        s.species(),
                        s.density().toPlainString(),
                        s.expansion().toPlainString(),
                        s.rootRatio().toPlainString(),
                        s.carbonFraction().toPlainString(),
                        StockVolume.kgPerCubicMetre(s)))
                .sorted(Comparator.comparing(Species::species))
                .toList();
        return new MethodView(
                method.methodId(),
                method.version(),
                method.validFrom(),
                validUntil,
                method.deductionBasisPoints(),
                species,
                method.source());
    }
}
