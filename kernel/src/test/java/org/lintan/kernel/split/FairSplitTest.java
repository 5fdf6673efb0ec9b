package org.lintan.kernel.split;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FairSplitTest {

    private static final byte[] SEED = "2026-01-05 changkou".getBytes(StandardCharsets.UTF_8);

    @Test
    void theChangkouPotGivesEveryHeadOneHundredAndFiftyYuan() {
        List<Share> heads = new ArrayList<>();
        for (int i = 0; i < 938; i++) {
            heads.add(Share.of("h" + i, 1));
        }
        for (Line line : lines(FairSplit.split(14_070_000, heads, SEED))) {
            assertEquals(new Line(line.key(), 15_000, Carry.ZERO), line);
        }
    }

    @Test
    void theXixiaPotIsSplitSeventyToThirty() {
        assertEquals(
                Map.of("villagers", 7_000_000L, "collective", 3_000_000L),
                amounts(FairSplit.split(
                        10_000_000, List.of(Share.of("villagers", 70), Share.of("collective", 30)), SEED)));
    }

    @Test
    void theFenLeftOverGoToThoseRoundingOwesMost() {
        Split split = FairSplit.split(1, List.of(Share.of("a", 1), Share.of("b", 2), Share.of("c", 1)), SEED);
        assertEquals(Map.of("a", 0L, "b", 1L, "c", 0L), amounts(split));
    }

    @Test
    void whoWentWithoutIsFirstNextTime() {
        List<Share> roll = List.of(Share.of("a", 1), Share.of("b", 1));
        List<Line> first = lines(FairSplit.split(1, roll, SEED));
        List<Line> second = lines(FairSplit.split(1, carried(first), SEED));
        for (int i = 0; i < 2; i++) {
            assertEquals(1, first.get(i).amountFen() + second.get(i).amountFen());
            assertEquals(Carry.ZERO, second.get(i).newCarry());
        }
    }

    @Test
    void aTieIsDecidedByThePublishedSeedAndAnotherSeedDecidesOtherwise() {
        List<Share> roll = List.of(Share.of("a", 1), Share.of("b", 1));
        List<Long> winnersOfA = new ArrayList<>();
        for (int seed = 0; seed < 64; seed++) {
            winnersOfA.add(lines(FairSplit.split(1, roll, new byte[] {(byte) seed}))
                    .get(0)
                    .amountFen());
        }
        assertTrue(winnersOfA.contains(0L) && winnersOfA.contains(1L));
        assertEquals(FairSplit.split(1, roll, SEED), FairSplit.split(1, roll, SEED));
    }

    @Test
    void aShareWithoutWeightReceivesNothingAndKeepsWhatItIsOwed() {
        Carry owed = Carry.ofAttofen(Carry.ONE_FEN - 1);
        List<Line> lines =
                lines(FairSplit.split(1, List.of(new Share("a", 0, owed), Share.of("b", 1), Share.of("c", 1)), SEED));
        assertEquals(new Line("a", 0, owed), lines.get(0));
    }

    @Test
    void anEmptyPotGivesEverybodyNothing() {
        assertEquals(
                Map.of("a", 0L, "b", 0L),
                amounts(FairSplit.split(0, List.of(Share.of("a", 1), Share.of("b", 2)), SEED)));
    }

    @Test
    void theLargestPotAndTheLargestWeightsAreExact() {
        List<Share> roll =
                List.of(Share.of("a", Long.MAX_VALUE), Share.of("b", Long.MAX_VALUE), Share.of("c", Long.MAX_VALUE));
        List<Line> lines = lines(FairSplit.split(Long.MAX_VALUE, roll, SEED));
        assertEquals(Long.MAX_VALUE, lines.stream().mapToLong(Line::amountFen).reduce(0, Math::addExact));
        for (Line line : lines) {
            assertTrue(Math.abs(line.amountFen() - Long.MAX_VALUE / 3) <= 1);
        }
    }

    @Test
    void refusesWhatCannotBeDivided() {
        assertEquals(SplitRefusal.NEGATIVE_POT, refusal(FairSplit.split(-1, List.of(Share.of("a", 1)), SEED)));
        assertEquals(SplitRefusal.NO_WEIGHT, refusal(FairSplit.split(1, List.of(Share.of("a", 0)), SEED)));
        assertEquals(SplitRefusal.NO_WEIGHT, refusal(FairSplit.split(1, List.of(), SEED)));
        assertEquals(
                SplitRefusal.NEGATIVE_WEIGHT,
                refusal(FairSplit.split(1, List.of(Share.of("a", -1), Share.of("b", 5)), SEED)));
        assertEquals(
                SplitRefusal.DUPLICATE_KEY,
                refusal(FairSplit.split(1, List.of(Share.of("a", 1), Share.of("a", 5)), SEED)));
        assertEquals(
                SplitRefusal.CARRY_OUT_OF_RANGE,
                refusal(FairSplit.split(1, List.of(new Share("a", 1, Carry.ofAttofen(Long.MAX_VALUE))), SEED)));
        assertEquals(
                SplitRefusal.CARRY_OUT_OF_RANGE,
                refusal(FairSplit.split(1, List.of(new Share("a", 1, Carry.ofAttofen(Long.MIN_VALUE))), SEED)));
    }

    /** The limit of what any rule can promise, as FairSplit states it: whoever wins, one of the four is owed a whole fen. */
    @Test
    void whereNoRuleCanKeepTheCarryBelowAFenItStaysVisibleAndIsPaidNext() {
        List<Line> firstPair = lines(FairSplit.split(1, List.of(Share.of("a", 1), Share.of("b", 1)), SEED));
        List<Line> secondPair = lines(FairSplit.split(1, List.of(Share.of("c", 1), Share.of("d", 1)), SEED));
        Share without1 = carried(firstPair).stream()
                .filter(share -> share.carry().attofen() > 0)
                .findFirst()
                .orElseThrow();
        Share without2 = carried(secondPair).stream()
                .filter(share -> share.carry().attofen() > 0)
                .findFirst()
                .orElseThrow();

        List<Line> third = lines(FairSplit.split(1, List.of(without1, without2), SEED));
        Line owed =
                third.stream().filter(line -> line.amountFen() == 0).findFirst().orElseThrow();
        assertEquals(Carry.ofAttofen(Carry.ONE_FEN), owed.newCarry());
        assertFalse(owed.newCarry().withinOneFen());

        List<Line> fourth = lines(FairSplit.split(1, carried(third), SEED));
        Line paid = fourth.stream()
                .filter(line -> line.key().equals(owed.key()))
                .findFirst()
                .orElseThrow();
        assertEquals(1, paid.amountFen());
        assertTrue(paid.newCarry().withinOneFen());
    }

    static List<Line> lines(Split split) {
        return assertInstanceOf(Split.Lines.class, split).lines();
    }

    static List<Share> carried(List<Line> lines) {
        return lines.stream()
                .map(line -> new Share(line.key(), 1, line.newCarry()))
                .toList();
    }

    private static Map<String, Long> amounts(Split split) {
        return lines(split).stream().collect(Collectors.toMap(Line::key, Line::amountFen));
    }

    private static SplitRefusal refusal(Split split) {
        return assertInstanceOf(Split.Refused.class, split).code();
    }
}
