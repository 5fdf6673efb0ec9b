package org.lintan.market.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintan.market.cash.DepositReference;
import org.lintan.market.cash.Receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MatchRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String FIRM = "350428-firm";
    private static final String VILLAGE = "350428-village";
    private static final MatchRules.Known KNOWN = new MatchRules.Known(
            "350428",
            Files.ACCOUNT,
            TODAY,
            Map.of(7, FIRM, 8, VILLAGE),
            Set.of(VILLAGE),
            Set.of("typed"),
            Set.of(new MatchRules.Unseen(FIRM, 700, TODAY.minusDays(7))));
    private static final String SEVENTH = "货款 " + new DepositReference("350428", 7).grouped();

    @Test
    void aRightReferenceOfAParticipantIsWhoseMoneyItIs() {
        assertEquals(new MatchRules.Matched(Match.MATCHED, Optional.of(FIRM)), of(entry(SEVENTH)));
    }

    @Test
    void aReferenceThatIsMissingWrongDoubleOrOfNobodyHereIsSaidToBe() {
        assertEquals(Match.NO_REFERENCE, match(entry(null)));
        assertEquals(Match.NO_REFERENCE, match(entry("货款")));
        assertEquals(Match.REFERENCE_WRONG, match(entry("LT 350428 000007 43")));
        assertEquals(
                Match.REFERENCE_AMBIGUOUS, match(entry(SEVENTH + " " + new DepositReference("350428", 8).grouped())));
        assertEquals(Match.PARTY_UNKNOWN, match(entry(new DepositReference("350428", 9).typed())));
        assertEquals(Match.PARTY_UNKNOWN, match(entry(new DepositReference("350427", 7).typed())));
    }

    @Test
    void aVillageTakesNoDepositEvenWithItsReference() {
        assertEquals(Match.VILLAGE, match(entry(new DepositReference("350428", 8).typed())));
    }

    @Test
    void whatIsNoDepositIsNoneWhosever() {
        Entry right = entry(SEVENTH);
        assertEquals(Match.DEBIT, match(with(right, Direction.DEBIT, Files.ACCOUNT, 1, "CNY", TODAY, null)));
        assertEquals(
                Match.REVERSAL,
                match(with(right, Direction.CREDIT, Files.ACCOUNT, 1, "CNY", TODAY, Obstacle.REVERSAL)));
        assertEquals(
                Match.SEVERAL_PAYMENTS,
                match(with(right, Direction.CREDIT, Files.ACCOUNT, 1, "CNY", TODAY, Obstacle.SEVERAL_PAYMENTS)));
        assertEquals(Match.OTHER_ACCOUNT, match(with(right, Direction.CREDIT, "6228", 1, "CNY", TODAY, null)));
        assertEquals(Match.OTHER_CURRENCY, match(with(right, Direction.CREDIT, Files.ACCOUNT, 1, "USD", TODAY, null)));
        assertEquals(
                Match.NOT_YET, match(with(right, Direction.CREDIT, Files.ACCOUNT, 1, "CNY", TODAY.plusDays(1), null)));
        assertEquals(Match.AMOUNT, match(with(right, Direction.CREDIT, Files.ACCOUNT, 0, "CNY", TODAY, null)));
        assertEquals(
                Match.AMOUNT,
                match(with(right, Direction.CREDIT, Files.ACCOUNT, Receipts.MOST_FEN + 1, "CNY", TODAY, null)));
        assertEquals(
                Match.MATCHED,
                match(with(right, Direction.CREDIT, Files.ACCOUNT, Receipts.MOST_FEN, "CNY", TODAY, null)));
    }

    @Test
    void aNumberUnderWhichADepositWasRecordedByHandIsNotConfirmedAgain() {
        assertEquals(Match.RECORDED_BY_HAND, match(entry("typed", SEVENTH, null)));
        assertEquals(Match.RECORDED_BY_HAND, match(entry("typed", SEVENTH, FIRM)));
    }

    @Test
    void theSameAmountRecordedByHandInTheSameDaysUnderAnotherNumberHasToBeLookedAt() {
        Entry right = entry(SEVENTH);
        assertEquals(
                new MatchRules.Matched(Match.PERHAPS_BY_HAND, Optional.of(FIRM)),
                of(with(right, Direction.CREDIT, Files.ACCOUNT, 700, "CNY", TODAY, null)));
        assertEquals(Match.MATCHED, match(with(right, Direction.CREDIT, Files.ACCOUNT, 701, "CNY", TODAY, null)));
        assertEquals(
                Match.MATCHED,
                match(with(right, Direction.CREDIT, Files.ACCOUNT, 700, "CNY", TODAY.minusDays(15), null)));
    }

    @Test
    void whatAPersonSaidCountsWhereTheReferenceSaysNothing() {
        assertEquals(new MatchRules.Matched(Match.ASSIGNED, Optional.of(FIRM)), of(entry("b1", "货款", FIRM)));
    }

    private static Match match(Entry entry) {
        return of(entry).match();
    }

    private static MatchRules.Matched of(Entry entry) {
        return MatchRules.of(entry, KNOWN);
    }

    private static Entry entry(String remark) {
        return entry("b1", remark, null);
    }

    private static Entry entry(String key, String remark, String assigned) {
        return new Entry(
                "350428",
                "E1",
                "S1",
                1,
                Files.ACCOUNT,
                Direction.CREDIT,
                key,
                key,
                100,
                "CNY",
                TODAY,
                null,
                null,
                remark,
                null,
                EntryState.OPEN,
                assigned,
                assigned == null ? null : new Entry.Said("clerk", "职员", Instant.EPOCH, "回单"),
                null,
                null);
    }

    private static Entry with(
            Entry one,
            Direction direction,
            String account,
            long amountFen,
            String currency,
            LocalDate bookedOn,
            Obstacle obstacle) {
        return new Entry(
                one.county(),
                one.id(),
                one.statementId(),
                one.position(),
                account,
                direction,
                one.bankReference(),
                one.key(),
                amountFen,
                currency,
                bookedOn,
                one.payer(),
                one.payerLastFour(),
                one.remark(),
                obstacle,
                one.state(),
                one.assignedParty(),
                one.assigned(),
                one.decided(),
                one.depositParty());
    }
}
