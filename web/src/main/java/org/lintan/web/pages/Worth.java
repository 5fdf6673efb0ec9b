package org.lintan.web.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * What a forest would bring if it grows so much and a tonne sells at so much: an estimate in exact numbers, money rounded against the village.
 * Growth is the same each year; nothing grows on what grew.
 *
 * @param areaMu of the forest
 * @param cubicMetres of stock today
 * @param growthPercent of today's stock in a year
 * @param years of the period
 * @param kgPerCubicMetre of growth, by the method
 * @param deductionBasisPoints the method takes off
 * @param fenPerTonne price
 * @param costsFen of the whole period: measuring, review, monitoring
 * @param developerPercent of the proceeds
 * @param households among whom the rest is shared
 */
record Worth(
        BigDecimal areaMu,
        BigDecimal cubicMetres,
        BigDecimal growthPercent,
        int years,
        BigDecimal kgPerCubicMetre,
        int deductionBasisPoints,
        long fenPerTonne,
        long costsFen,
        BigDecimal developerPercent,
        int households) {

    private static final BigDecimal FULL_BASIS_POINTS = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TONNE = BigDecimal.valueOf(1_000);
    private static final int PLACES = 10;

    /** Of the whole period. */
    long kg() {
        return cubicMetres
                .multiply(growthPercent)
                .multiply(BigDecimal.valueOf(years))
                .multiply(kgPerCubicMetre)
                .multiply(FULL_BASIS_POINTS.subtract(BigDecimal.valueOf(deductionBasisPoints)))
                .divide(HUNDRED.multiply(FULL_BASIS_POINTS), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** Tonnes on a mu in a year, two decimals. */
    BigDecimal tonnesPerMu() {
        return BigDecimal.valueOf(kg())
                .divide(TONNE.multiply(areaMu).multiply(BigDecimal.valueOf(years)), 2, RoundingMode.HALF_UP);
    }

    long proceedsFen() {
        return BigDecimal.valueOf(kg())
                .multiply(BigDecimal.valueOf(fenPerTonne))
                .divide(TONNE, 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    long developerFen() {
        return BigDecimal.valueOf(proceedsFen())
                .multiply(developerPercent)
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** What is left for the village; below zero it pays. */
    long leftFen() {
        return proceedsFen() - developerFen() - costsFen;
    }

    long perHouseholdAndYearFen() {
        return Math.floorDiv(leftFen(), (long) households * years);
    }

    /** The lowest price at which nothing is lost, in whole fen for a tonne; empty where no tonne brings anything in. */
    OptionalLong breakEvenFenPerTonne() {
        if (kg() == 0) {
            return OptionalLong.empty();
        }
        // the least proceeds of which the costs are left once the share is taken and rounded up
        BigDecimal proceeds = BigDecimal.valueOf(costsFen)
                .multiply(HUNDRED)
                .divide(HUNDRED.subtract(developerPercent), 0, RoundingMode.CEILING);
        return OptionalLong.of(proceeds.multiply(TONNE)
                .divide(BigDecimal.valueOf(kg()), 0, RoundingMode.CEILING)
                .longValueExact());
    }

    /** The smallest forest of this kind on which nothing is lost while the costs stay what they are, in whole mu; empty where no tonne brings anything in. */
    OptionalLong breakEvenMu() {
        long kept = proceedsFen() - developerFen();
        return kept <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(areaMu.multiply(BigDecimal.valueOf(costsFen))
                        .divide(BigDecimal.valueOf(kept), PLACES, RoundingMode.CEILING)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
    }
}
