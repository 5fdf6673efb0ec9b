package org.lintan.ledger.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.lintan.kernel.split.Carry;
import org.lintan.kernel.split.Line;
import org.lintan.kernel.split.Share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Any plan, any pot, any roll: what a steward prepares is exact, whatever the order of the roll and however often it is repeated. */
class PreparationPropertyTest {

    @Property
    void everyFenOfThePotIsDeductedKeptOrPaidAndNoneTwice(
            @ForAll Random random, @ForAll @LongRange(min = 1, max = 10_000_000_000L) long pot) {
        List<Share> roll = roll(random, 40);
        Plan plan = plan(random, pot, members(roll));
        Reckoning.Parts parts = parts(plan, pot, roll);
        List<Line> lines = HouseholdShares.lines(plan, parts, roll, seed(random));

        long paid = lines.stream().mapToLong(Line::amountFen).sum();
        assertEquals(
                pot,
                plan.deductions().stream().mapToLong(Deduction::amountFen).sum()
                        + parts.collectiveFen()
                        + parts.residualFen()
                        + paid);
        assertTrue(
                parts.collectiveFen() >= 0
                        && parts.residualFen() >= 0
                        && lines.stream().allMatch(line -> line.amountFen() >= 0),
                parts.toString());
        assertEquals(
                roll.stream().map(Share::key).sorted().toList(),
                lines.stream().map(Line::key).sorted().toList());
    }

    @Property
    void aHouseholdGetsTheSameWhereverItStandsOnTheRoll(
            @ForAll Random random, @ForAll @LongRange(min = 1, max = 1_000_000) long pot) {
        List<Share> roll = roll(random, 40);
        Plan plan = plan(random, pot, members(roll));
        byte[] seed = seed(random);
        List<Line> lines = HouseholdShares.lines(plan, parts(plan, pot, roll), roll, seed);
        List<Share> shuffled = new ArrayList<>(roll);
        Collections.shuffle(shuffled, random);

        assertEquals(sorted(lines), sorted(HouseholdShares.lines(plan, parts(plan, pot, shuffled), shuffled, seed)));
    }

    /** A fixed amount per head leaves what earlier splits owe as it is; a complete split settles it. */
    @Property(tries = 300)
    void overManyDistributionsWhatWasPaidAndWhatIsCarriedIsExactlyWhatWasDue(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int households) {
        List<Share> roll = roll(random, households);
        long members = members(roll);
        Map<String, Long> paid = new HashMap<>();
        Map<String, BigInteger> dueTimesMembers = new HashMap<>();
        for (int round = 0; round < 20; round++) {
            long pot = 1 + random.nextInt(100_000);
            Plan plan = plan(random, pot, members);
            Reckoning.Parts parts = parts(plan, pot, roll);
            Map<String, Line> lines = HouseholdShares.lines(plan, parts, roll, seed(random)).stream()
                    .collect(Collectors.toMap(Line::key, line -> line));
            List<Share> next = new ArrayList<>();
            for (Share share : roll) {
                Line line = lines.get(share.key());
                paid.merge(share.key(), line.amountFen(), Long::sum);
                dueTimesMembers.merge(
                        share.key(),
                        BigInteger.valueOf(parts.householdsFen()).multiply(BigInteger.valueOf(share.weight())),
                        BigInteger::add);
                assertCarried(
                        paid.get(share.key()), dueTimesMembers.get(share.key()), members, line.newCarry(), round + 1);
                next.add(HouseholdShares.share(share.key(), Math.toIntExact(share.weight()), line.newCarry()));
            }
            roll = next;
        }
    }

    /** Households of one size: never a whole fen away from what is due, after any number of distributions. */
    @Property(tries = 300)
    void householdsOfOneSizeAreNeverAFenAwayFromTheirDue(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 60) int households,
            @ForAll @IntRange(min = 1, max = 8) int heads) {
        List<Share> roll = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            roll.add(HouseholdShares.share("h" + i, heads, Carry.ZERO));
        }
        Plan plan = new Plan(List.of(), null, 3_000);
        for (int round = 0; round < 20; round++) {
            long pot = 1 + random.nextInt(100_000);
            List<Line> lines = HouseholdShares.lines(plan, parts(plan, pot, roll), roll, seed(random));
            assertTrue(lines.stream().allMatch(line -> line.newCarry().withinOneFen()), lines.toString());
            roll = new ArrayList<>(lines.stream()
                    .map(line -> HouseholdShares.share(line.key(), heads, line.newCarry()))
                    .toList());
        }
    }

    /** due − paid = carry, but for half an attofen of rounding in each distribution. */
    private static void assertCarried(
            long paidFen, BigInteger dueTimesMembers, long members, Carry carry, int distributions) {
        BigInteger oneFen = BigInteger.valueOf(Carry.ONE_FEN);
        BigInteger owed = dueTimesMembers
                .subtract(BigInteger.valueOf(paidFen).multiply(BigInteger.valueOf(members)))
                .multiply(oneFen);
        BigInteger error = owed.subtract(BigInteger.valueOf(carry.attofen()).multiply(BigInteger.valueOf(members)))
                .abs();
        assertTrue(
                error.compareTo(BigInteger.valueOf(distributions).multiply(BigInteger.valueOf(members))) <= 0,
                "owed " + owed + " / " + members + " attofen, carried " + carry.attofen());
    }

    private static Reckoning.Parts parts(Plan plan, long pot, List<Share> roll) {
        return (Reckoning.Parts) PlanArithmetic.reckon(plan, pot, members(roll));
    }

    /** A plan that fits: deductions within the pot, a collective share, and either all of the rest or so much per head. */
    private static Plan plan(Random random, long pot, long members) {
        List<Deduction> deductions = new ArrayList<>();
        long left = pot;
        for (int i = random.nextInt(4); i > 0 && left > 1; i--) {
            long amount = 1 + (long) (random.nextDouble() * (left / 2));
            deductions.add(new Deduction("扣除" + i, amount));
            left -= amount;
        }
        int basisPoints = random.nextInt(10_001);
        long mostPerHead = (left - left * basisPoints / 10_000) / members;
        boolean fixed = mostPerHead > 0 && random.nextBoolean();
        return new Plan(
                deductions, fixed ? Math.max(1, (long) (random.nextDouble() * mostPerHead)) : null, basisPoints);
    }

    private static List<Share> roll(Random random, int most) {
        List<Share> roll = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            roll.add(HouseholdShares.share("350428-changkou-h%04d".formatted(i), 1 + random.nextInt(8), Carry.ZERO));
        }
        return roll;
    }

    private static long members(List<Share> roll) {
        return roll.stream().mapToLong(Share::weight).sum();
    }

    private static byte[] seed(Random random) {
        byte[] seed = new byte[32];
        random.nextBytes(seed);
        return seed;
    }

    private static List<Line> sorted(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing(Line::key)).toList();
    }
}
