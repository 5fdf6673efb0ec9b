package org.lintan.ticket.method;

import java.util.List;

/** What a method came to. */
public sealed interface Reduction {

    /**
     * @param quantityKg the reduction, kg CO2e, rounded down once
     * @param lines how each species contributed, for the printed ticket; their sum is rounded, not they
     */
    record Computed(long quantityKg, List<Line> lines) implements Reduction {}

    record Impossible(MethodFault fault, String detail) implements Reduction {}

    /**
     * @param growthDm3 stock at the end less stock at the start; may be negative
     * @param kgPerCubicMetre kg CO2e per m³ of growth, three decimals, for reading only
     */
    record Line(String species, long growthDm3, String kgPerCubicMetre) {}
}
