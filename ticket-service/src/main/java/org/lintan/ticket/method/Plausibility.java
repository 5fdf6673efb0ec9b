package org.lintan.ticket.method;

import java.math.BigInteger;

/**
 * Whether a reduction is believable for its land and years (domain §2: Changkou is 0.796 t/mu/yr).
 *
 * @param kgPerMuYear rounded down, for reading; the verdict is exact
 */
public record Plausibility(Verdict verdict, long kgPerMuYear) {

    public enum Verdict {
        PLAUSIBLE,
        WARN,
        BLOCK
    }

    /** 1 mu = 2000/3 m². */
    private static final long MU_NUMERATOR = 2000;

    private static final long MU_DENOMINATOR = 3;

    /**
     * @param areaM2 the area of the land certificates, positive
     * @param warnAbove kg per mu and year above which a warning is due
     * @param blockAbove kg per mu and year above which only an expert's reason helps
     */
    public static Plausibility of(long quantityKg, long areaM2, int years, long warnAbove, long blockAbove) {
        BigInteger scaledKg = BigInteger.valueOf(quantityKg).multiply(BigInteger.valueOf(MU_NUMERATOR));
        BigInteger landYears = BigInteger.valueOf(areaM2)
                .multiply(BigInteger.valueOf(MU_DENOMINATOR))
                .multiply(BigInteger.valueOf(years));
        long rate = scaledKg.divide(landYears).longValueExact();
        return new Plausibility(verdict(scaledKg, landYears, warnAbove, blockAbove), rate);
    }

    private static Verdict verdict(BigInteger scaledKg, BigInteger landYears, long warnAbove, long blockAbove) {
        if (exceeds(scaledKg, landYears, blockAbove)) {
            return Verdict.BLOCK;
        }
        return exceeds(scaledKg, landYears, warnAbove) ? Verdict.WARN : Verdict.PLAUSIBLE;
    }

    private static boolean exceeds(BigInteger scaledKg, BigInteger landYears, long limit) {
        return scaledKg.compareTo(landYears.multiply(BigInteger.valueOf(limit))) > 0;
    }
}
