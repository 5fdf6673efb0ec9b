package org.lintan.ticket.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintan.ticket.method.Reduction.Computed;
import org.lintan.ticket.method.Reduction.Impossible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class StockVolumeTest {

    private static final MethodVersion METHOD = new MethodVersion(
            StockVolume.METHOD_ID,
            "1",
            LocalDate.of(2021, 5, 18),
            0,
            Map.of(
                    "杉木", species("杉木", "0.307", "1.634", "0.246", "0.520"),
                    "马尾松", species("马尾松", "0.380", "1.472", "0.187", "0.460"),
                    "硬阔类", species("硬阔类", "0.598", "1.674", "0.261", "0.497")),
            "domain §3");

    /** The Changkou figures of the demo county; README.md gives them as JSON. */
    static final Map<String, Long> START_2016 = Map.of("杉木", 21_350_000L, "马尾松", 9_840_000L, "硬阔类", 3_215_000L);

    static final Map<String, Long> END_2020 = Map.of("杉木", 27_833_000L, "马尾松", 12_987_370L, "硬阔类", 3_855_000L);

    @Test
    void givesTheChangkouTicketItsExactKilograms() {
        Reduction reduction = StockVolume.compute(METHOD, List.of(new PlotStocks("常口", START_2016, END_2020)));

        assertEquals(12_723_000L, assertInstanceOf(Computed.class, reduction).quantityKg());
    }

    @Test
    void roundsDownOnceOverAllPlotsAndNotPerPlot() {
        // 1 dm³ of fir is 1.19174… kg: two plots of 3 dm³ are 7 kg together, but would be 3 + 3 if each were rounded
        PlotStocks plot = new PlotStocks("甲", Map.of("杉木", 0L), Map.of("杉木", 3L));

        assertEquals(
                7L,
                assertInstanceOf(Computed.class, StockVolume.compute(METHOD, List.of(plot, plot)))
                        .quantityKg());
    }

    @Test
    void letsOneSpeciesShrinkAsLongAsTheWholeGrows() {
        Reduction reduction = StockVolume.compute(
                METHOD,
                List.of(new PlotStocks("甲", Map.of("杉木", 1_000L, "马尾松", 500L), Map.of("杉木", 3_000L, "马尾松", 100L))));

        // 2000 × 1.191744740853… − 400 × 1.119879739733… = 1935.54
        assertEquals(1_935L, assertInstanceOf(Computed.class, reduction).quantityKg());
    }

    @Test
    void takesTheDeductionOffBeforeRounding() {
        MethodVersion tenPercentOff =
                new MethodVersion("stock-volume", "x", LocalDate.EPOCH, 1_000, METHOD.species(), "test");

        Reduction reduction = StockVolume.compute(tenPercentOff, List.of(new PlotStocks("常口", START_2016, END_2020)));

        assertEquals(11_450_700L, assertInstanceOf(Computed.class, reduction).quantityKg());
    }

    @Test
    void refusesAPlotWithoutBothInventories() {
        assertImpossible(MethodFault.NO_INVENTORIES, new PlotStocks("甲", Map.of(), Map.of("杉木", 3L)));
    }

    @Test
    void refusesInventoriesThatListDifferentSpecies() {
        assertImpossible(MethodFault.SPECIES_DIFFER, new PlotStocks("甲", Map.of("杉木", 1L), Map.of("马尾松", 3L)));
    }

    @Test
    void refusesASpeciesTheMethodDoesNotKnow() {
        assertImpossible(MethodFault.SPECIES_UNKNOWN, new PlotStocks("甲", Map.of("银杏", 1L), Map.of("银杏", 3L)));
    }

    @Test
    void refusesAForestThatDidNotGrow() {
        assertImpossible(MethodFault.NO_GROWTH, new PlotStocks("甲", Map.of("杉木", 3L), Map.of("杉木", 3L)));
    }

    private static void assertImpossible(MethodFault fault, PlotStocks stocks) {
        assertEquals(
                fault,
                assertInstanceOf(Impossible.class, StockVolume.compute(METHOD, List.of(stocks)))
                        .fault());
    }

    private static SpeciesParameters species(
            String name, String density, String expansion, String root, String carbon) {
        return new SpeciesParameters(
                name, new BigDecimal(density), new BigDecimal(expansion), new BigDecimal(root), new BigDecimal(carbon));
    }
}
