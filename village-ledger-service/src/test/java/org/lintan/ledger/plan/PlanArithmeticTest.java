package org.lintan.ledger.plan;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlanArithmeticTest {

    private static Reckoning.Parts parts(Plan plan, long potFen, long members) {
        return (Reckoning.Parts) PlanArithmetic.reckon(plan, potFen, members);
    }

    private static String refusal(Plan plan, long potFen, long members) {
        return ((Reckoning.Unfit) PlanArithmetic.reckon(plan, potFen, members))
                .refusal()
                .code()
                .name();
    }

    @Test
    void givesEachOf938ChangkouMembers150YuanAndLeaves145YuanWithTheCollective() {
        assertEquals(
                new Reckoning.Parts(14_084_500, 0, 0, 14_070_000, 14_500, 938, 15_000),
                parts(new Plan(List.of(), 15_000L, null), 14_084_500, 938));
    }

    @Test
    void splitsXixia70To30() {
        assertEquals(
                new Reckoning.Parts(10_000_000, 0, 3_000_000, 7_000_000, 0, 300, 23_333),
                parts(new Plan(List.of(), null, 3_000), 10_000_000, 300));
    }

    @Test
    void takesDeductionsFirstAndRoundsTheCollectiveShareDown() {
        Plan plan = new Plan(List.of(new Deduction("测量费", 101), new Deduction("平台费", 200)), null, 3_333);

        assertEquals(new Reckoning.Parts(1_000, 301, 232, 467, 0, 4, 116), parts(plan, 1_000, 4));
    }

    @Test
    void acceptsAPlanThatUsesThePotToTheLastFen() {
        assertEquals(0, parts(new Plan(List.of(), 250L, null), 1_000, 4).residualFen());
    }

    @Test
    void refusesAPlanThatPromisesOneFenMoreThanThereIs() {
        assertEquals("PLAN_EXCEEDS_POT", refusal(new Plan(List.of(), 250L, null), 999, 4));
    }

    @Test
    void refusesDeductionsAboveThePotAndDeductionsWithoutNameOrAmount() {
        assertEquals(
                "PLAN_DEDUCTIONS_EXCEED_POT",
                refusal(new Plan(List.of(new Deduction("税", 1_001)), null, null), 1_000, 4));
        assertEquals("PLAN_DEDUCTION_INVALID", refusal(new Plan(List.of(new Deduction(" ", 1)), null, null), 1_000, 4));
        assertEquals("PLAN_DEDUCTION_INVALID", refusal(new Plan(List.of(new Deduction("税", 0)), null, null), 1_000, 4));
    }

    @Test
    void refusesNumbersThatOverflowInsteadOfWrapping() {
        assertEquals("PLAN_EXCEEDS_POT", refusal(new Plan(List.of(), Long.MAX_VALUE, null), Long.MAX_VALUE, 3));
        Deduction all = new Deduction("税", Long.MAX_VALUE);
        assertEquals("PLAN_DEDUCTIONS_EXCEED_POT", refusal(new Plan(List.of(all, all), null, null), Long.MAX_VALUE, 3));
    }

    @Test
    void refusesAnEmptyPotAnEmptyRollAndSharesOutsideTheWhole() {
        assertEquals("PLAN_POT_NOT_POSITIVE", refusal(new Plan(List.of(), null, null), 0, 4));
        assertEquals("PLAN_NO_MEMBERS", refusal(new Plan(List.of(), null, null), 1_000, 0));
        assertEquals("PLAN_BASIS_POINTS_INVALID", refusal(new Plan(List.of(), null, 10_001), 1_000, 4));
        assertEquals("PLAN_PER_HEAD_INVALID", refusal(new Plan(List.of(), 0L, null), 1_000, 4));
    }
}
