package org.lintan.kernel.split;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.lintan.kernel.hash.Sha256;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintan.kernel.split.FairSplitTest.lines;

class FairSplitPropertyTest {

    @Property
    void theLinesSumToThePotAndEachIsWithinOneFenOfItsExactShare(@ForAll Random random, @ForAll @LongRange long pot) {
        List<Share> shares = shares(random, 40);
        BigInteger weight = totalWeight(shares);
        long sum = 0;
        List<Line> lines = lines(FairSplit.split(pot, shares, seed(random)));
        for (int i = 0; i < lines.size(); i++) {
            sum = Math.addExact(sum, lines.get(i).amountFen());
            BigInteger exactTimesWeight = BigInteger.valueOf(pot)
                    .multiply(BigInteger.valueOf(weightOf(shares, lines.get(i).key())));
            BigInteger error = BigInteger.valueOf(lines.get(i).amountFen())
                    .multiply(weight)
                    .subtract(exactTimesWeight)
                    .abs();
            assertTrue(error.compareTo(weight) < 0, lines.get(i).toString());
            assertTrue(lines.get(i).amountFen() >= 0);
        }
        assertEquals(pot, sum);
    }

    @Property
    void theOrderOfTheRollChangesNothing(@ForAll Random random, @ForAll @LongRange(max = 100_000) long pot) {
        List<Share> shares = shares(random, 40);
        byte[] seed = seed(random);
        Split split = FairSplit.split(pot, shares, seed);
        List<Share> shuffled = new ArrayList<>(shares);
        Collections.shuffle(shuffled, random);
        assertEquals(split, FairSplit.split(pot, shuffled, seed));
    }

    @Property
    void theResultIsThatOfTheObviousSplitter(@ForAll Random random, @ForAll @LongRange(max = 10_000) long pot) {
        List<Share> shares = shares(random, 25);
        byte[] seed = seed(random);
        assertEquals(obvious(pot, shares, seed), lines(FairSplit.split(pot, shares, seed)));
    }

    /** 30 distributions to an unchanged roll, per head: the cumulative error of each household, taken in exact rationals. */
    @Property(tries = 300)
    void perHeadEveryHouseholdStaysWithinOneFenOverManyDistributions(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int households) {
        long[] received = new long[households];
        BigInteger potsTogether = BigInteger.ZERO;
        List<Share> roll = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            roll.add(Share.of(key(i), 3));
        }
        for (int round = 0; round < 30; round++) {
            long pot = random.nextInt(4) == 0 ? random.nextInt(households + 1) : random.nextInt(1_000_000);
            potsTogether = potsTogether.add(BigInteger.valueOf(pot));
            List<Line> lines = lines(FairSplit.split(pot, roll, seed(random)));
            roll.clear();
            for (int i = 0; i < households; i++) {
                received[i] += lines.get(i).amountFen();
                roll.add(new Share(lines.get(i).key(), 3, lines.get(i).newCarry()));
                BigInteger n = BigInteger.valueOf(households);
                BigInteger error = BigInteger.valueOf(received[i])
                        .multiply(n)
                        .subtract(potsTogether)
                        .abs();
                assertTrue(error.compareTo(n) < 0, "household " + i + " after " + (round + 1) + " distributions");
                assertTrue(lines.get(i).newCarry().withinOneFen());
            }
        }
    }

    /**
     * Households of one to eight heads, the roll drifting: what villages really do. No rule can promise the bound here
     * (see FairSplit), so the seed is fixed: these villages are a measurement, repeated.
     */
    @Property(tries = 40, seed = "350428")
    void perHouseholdSizeTheCumulativeErrorStaysWithinOneFenInAVillage(@ForAll Random random) {
        int households = 100 + random.nextInt(300);
        long[] heads = new long[households];
        Carry[] carry = new Carry[households];
        BigDecimal[] owed = new BigDecimal[households];
        for (int i = 0; i < households; i++) {
            heads[i] = 1 + random.nextInt(8);
            carry[i] = Carry.ZERO;
            owed[i] = BigDecimal.ZERO;
        }
        for (int round = 0; round < 40; round++) {
            List<Share> roll = new ArrayList<>();
            for (int i = 0; i < households; i++) {
                heads[i] = random.nextInt(20) == 0 ? 1 + random.nextInt(8) : heads[i];
                roll.add(new Share(key(i), heads[i], carry[i]));
            }
            long pot = 1_000_000 + random.nextInt(50_000_000);
            BigDecimal weight = new BigDecimal(totalWeight(roll));
            List<Line> lines = lines(FairSplit.split(pot, roll, seed(random)));
            for (int i = 0; i < households; i++) {
                BigDecimal exact = BigDecimal.valueOf(pot)
                        .multiply(BigDecimal.valueOf(heads[i]))
                        .divide(weight, 40, RoundingMode.HALF_UP);
                owed[i] = owed[i].add(exact)
                        .subtract(BigDecimal.valueOf(lines.get(i).amountFen()));
                carry[i] = lines.get(i).newCarry();
                assertTrue(owed[i].abs().compareTo(BigDecimal.ONE) < 0, "household " + i + " is owed " + owed[i]);
                BigDecimal drift = owed[i].subtract(BigDecimal.valueOf(carry[i].attofen(), 18))
                        .abs();
                assertTrue(drift.compareTo(new BigDecimal("1e-16")) < 0, "the carry is the cumulative error");
            }
        }
    }

    /** If any set of receivers keeps every carry below one fen, the one chosen does: checked over all sets. */
    @Property
    void theCarryStaysBelowOneFenWheneverAnyChoiceCanKeepIt(
            @ForAll Random random, @ForAll @LongRange(max = 50) long pot) {
        List<Share> shares = shares(random, 8);
        List<Line> lines = lines(FairSplit.split(pot, shares, seed(random)));
        boolean kept = lines.stream().allMatch(line -> line.newCarry().withinOneFen());
        assertEquals(anyChoiceKeepsIt(pot, shares), kept);
    }

    private static boolean anyChoiceKeepsIt(long pot, List<Share> shares) {
        long weight = totalWeight(shares).longValueExact();
        for (int chosen = 0; chosen < 1 << shares.size(); chosen++) {
            long left = pot;
            boolean fits = true;
            for (int i = 0; i < shares.size(); i++) {
                BigInteger[] exact =
                        BigInteger.valueOf(pot * shares.get(i).weight()).divideAndRemainder(BigInteger.valueOf(weight));
                long extra = chosen >> i & 1;
                left -= exact[0].longValueExact() + extra;
                BigDecimal carry = owed(shares.get(i), exact[1], weight).subtract(BigDecimal.valueOf(extra));
                fits &= carry.abs().compareTo(BigDecimal.ONE) < 0 && (extra == 0 || exact[1].signum() > 0);
            }
            if (fits && left == 0) {
                return true;
            }
        }
        return false;
    }

    /** One fen at a time to whoever is owed most, found by looking at everybody. */
    private static List<Line> obvious(long pot, List<Share> shares, byte[] seed) {
        long weight = totalWeight(shares).longValueExact();
        int n = shares.size();
        long[] amount = new long[n];
        BigDecimal[] owed = new BigDecimal[n];
        boolean[] mayReceive = new boolean[n];
        long left = pot;
        for (int i = 0; i < n; i++) {
            BigInteger[] exact =
                    BigInteger.valueOf(pot * shares.get(i).weight()).divideAndRemainder(BigInteger.valueOf(weight));
            amount[i] = exact[0].longValueExact();
            owed[i] = owed(shares.get(i), exact[1], weight);
            mayReceive[i] = exact[1].signum() > 0;
            left -= amount[i];
        }
        for (; left > 0; left--) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (mayReceive[i] && (best < 0 || before(owed, shares, seed, i, best))) {
                    best = i;
                }
            }
            amount[best]++;
            owed[best] = owed[best].subtract(BigDecimal.ONE);
            mayReceive[best] = false;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            lines.add(new Line(
                    shares.get(i).key(),
                    amount[i],
                    Carry.ofAttofen(owed[i].movePointRight(18).longValueExact())));
        }
        lines.sort((left1, right) -> left1.key().compareTo(right.key()));
        return lines;
    }

    private static boolean before(BigDecimal[] owed, List<Share> shares, byte[] seed, int i, int best) {
        int larger = owed[i].compareTo(owed[best]);
        return larger > 0
                || larger == 0 && Arrays.compareUnsigned(lot(seed, shares.get(i)), lot(seed, shares.get(best))) < 0;
    }

    private static byte[] lot(byte[] seed, Share share) {
        byte[] key = share.key().getBytes(StandardCharsets.UTF_8);
        return Sha256.of(
                ByteBuffer.allocate(seed.length + key.length).put(seed).put(key).array());
    }

    private static BigDecimal owed(Share share, BigInteger remainder, long weight) {
        BigDecimal fraction = new BigDecimal(remainder).divide(BigDecimal.valueOf(weight), 18, RoundingMode.HALF_UP);
        return fraction.add(BigDecimal.valueOf(share.carry().attofen(), 18));
    }

    private static List<Share> shares(Random random, int most) {
        int count = 1 + random.nextInt(most);
        boolean alike = random.nextBoolean();
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long weight = alike ? 1 + random.nextInt(3) : random.nextInt(1000);
            long carry = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> Carry.ONE_FEN / 2;
                case 2 -> -Carry.ONE_FEN / 4;
                default -> random.nextLong(-Carry.ONE_FEN + 1, Carry.ONE_FEN);
            };
            shares.add(new Share(key(i), weight, Carry.ofAttofen(carry)));
        }
        shares.set(0, new Share(key(0), 1 + random.nextInt(50), Carry.ZERO));
        return shares;
    }

    private static String key(int i) {
        return String.format("h%04d", i);
    }

    private static byte[] seed(Random random) {
        byte[] seed = new byte[16];
        random.nextBytes(seed);
        return seed;
    }

    private static long weightOf(List<Share> shares, String key) {
        return shares.stream()
                .filter(share -> share.key().equals(key))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    private static BigInteger totalWeight(List<Share> shares) {
        return shares.stream()
                .map(share -> BigInteger.valueOf(share.weight()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
