package org.lintan.ticket.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintan.ticket.method.Reduction.Computed;
import org.lintan.ticket.method.Reduction.Impossible;
import org.lintan.ticket.method.Reduction.Line;

/**
 * The stock-volume method (domain §3): {@code t = Σ_species (V_end − V_start) × D × BEF × (1+R) × CF × 44/12 × (1 − deduction)}.
 *
 * <p>dm³ × t/m³ is kg, so volumes enter as whole dm³ and the result leaves as whole kg. Everything between is exact: the
 * division by 12 and by 10,000 comes last and is the only rounding, downwards.
 */
public final class StockVolume {

    public static final String METHOD_ID = "stock-volume";

    private static final BigDecimal CO2 = BigDecimal.valueOf(44);
    private static final BigDecimal CARBON = BigDecimal.valueOf(12);
    private static final int FULL_BASIS_POINTS = 10_000;

    private StockVolume() {}

    /** The reduction of all plots of one application together; a species may shrink as long as the whole grows. */
    public static Reduction compute(MethodVersion method, List<PlotStocks> plots) {
        Map<String, Long> growth = new TreeMap<>();
        for (PlotStocks plot : plots) {
            if (plot.startDm3().isEmpty() || plot.endDm3().isEmpty()) {
                return new Impossible(MethodFault.NO_INVENTORIES, plot.plotName());
            }
            if (!plot.startDm3().keySet().equals(plot.endDm3().keySet())) {
                return new Impossible(MethodFault.SPECIES_DIFFER, plot.plotName());
            }
            plot.endDm3()
                    .forEach((species, end) -> growth.merge(
                            species, Math.subtractExact(end, plot.startDm3().get(species)), Math::addExact));
        }
        for (String species : growth.keySet()) {
            if (!method.species().containsKey(species)) {
                return new Impossible(MethodFault.SPECIES_UNKNOWN, species);
            }
        }
        return total(method, growth);
    }

    private static Reduction total(MethodVersion method, Map<String, Long> growth) {
        BigDecimal carbonKg = BigDecimal.ZERO;
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, Long> entry : growth.entrySet()) {
            SpeciesParameters species = method.species().get(entry.getKey());
            carbonKg = carbonKg.add(species.carbonPerCubicMetre().multiply(BigDecimal.valueOf(entry.getValue())));
            lines.add(new Line(entry.getKey(), entry.getValue(), kgPerCubicMetre(species)));
        }
        BigDecimal kept = BigDecimal.valueOf(FULL_BASIS_POINTS - method.deductionBasisPoints());
        long kg = carbonKg.multiply(CO2)
                .multiply(kept)
                .divide(CARBON.multiply(BigDecimal.valueOf(FULL_BASIS_POINTS)), 0, RoundingMode.FLOOR)
                .longValueExact();
        return kg <= 0 ? new Impossible(MethodFault.NO_GROWTH, "") : new Computed(kg, lines);
    }

    /** What one m³ of growth takes up before the deduction, in kg CO2e with three decimals: to be read, not to be counted with. */
    public static String kgPerCubicMetre(SpeciesParameters species) {
        return species.carbonPerCubicMetre()
                .movePointRight(3)
                .multiply(CO2)
                .divide(CARBON, 3, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
