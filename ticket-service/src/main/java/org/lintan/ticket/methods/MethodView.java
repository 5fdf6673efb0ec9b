package org.lintan.ticket.methods;

import java.time.LocalDate;
import java.util.List;
import org.lintan.ticket.method.MethodVersion;

record MethodView(
        String methodId,
        String version,
        LocalDate validFrom,
        int deductionBasisPoints,
        List<Species> species,
        String source) {

    /** Decimals as text: they are parameters, not amounts. */
    record Species(String species, String density, String expansion, String rootRatio, String carbonFraction) {}

    static MethodView of(MethodVersion method) {
        List<Species> species = method.species().values().stream()
                .map(s -> new Species(
                        s.species(),
                        s.density().toPlainString(),
                        s.expansion().toPlainString(),
                        s.rootRatio().toPlainString(),
                        s.carbonFraction().toPlainString()))
                .sorted(java.util.Comparator.comparing(Species::species))
                .toList();
        return new MethodView(
                method.methodId(),
                method.version(),
                method.validFrom(),
                method.deductionBasisPoints(),
                species,
                method.source());
    }
}
