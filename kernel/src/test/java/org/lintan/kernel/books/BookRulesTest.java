package org.lintan.kernel.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final AtomicLong ids = new AtomicLong();
    private final Account bank = account("@bank", Bucket.AVAILABLE);
    private final Account buyer = account("350428-buyer1", Bucket.AVAILABLE);
    private final Account ordered = account("350428-buyer1", Bucket.ORDERED);
    private final Account village = account("350428-changkou", Bucket.AVAILABLE);

    @Test
    void aDepositTakesTheBankBelowZeroAndTheAssetStillSumsToZero() {
        Evaluation done = evaluate(Map.of(), journal("d1", new Transfer(bank, buyer, 100)));
        assertEquals(List.of(new Posting.Posted(1)), done.postings());
        assertEquals(Map.of(bank, -100L, buyer, 100L), done.changes());
    }

    @Test
    void anOrdinaryAccountNeverFallsBelowZero() {
        Evaluation done = evaluate(Map.of(buyer, 99L), journal("t1", new Transfer(buyer, village, 100)));
        assertEquals(
                refused(PostingRefusal.INSUFFICIENT, buyer),
                code(done.postings().get(0)));
        assertTrue(done.changes().isEmpty());
    }

    @Test
    void theLastFenMayBeSpent() {
        Evaluation done = evaluate(Map.of(buyer, 100L), journal("t1", new Transfer(buyer, village, 100)));
        assertInstanceOf(Posting.Posted.class, done.postings().get(0));
    }

    @Test
    void aRefusedJournalChangesNothingAndTheNextOneIsStillJudged() {
        Evaluation done = evaluate(
                Map.of(buyer, 60L),
                journal("a", new Transfer(buyer, ordered, 10), new Transfer(buyer, village, 60)),
                journal("b", new Transfer(buyer, village, 60)));
        assertEquals(
                refused(PostingRefusal.INSUFFICIENT, buyer),
                code(done.postings().get(0)));
        assertEquals(new Posting.Posted(1), done.postings().get(1));
        assertEquals(Map.of(buyer, -60L, village, 60L), done.changes());
    }

    @Test
    void aLaterJournalMaySpendWhatAnEarlierOneBrought() {
        Evaluation done = evaluate(
                Map.of(), journal("a", new Transfer(bank, buyer, 5)), journal("b", new Transfer(buyer, village, 5)));
        assertEquals(Map.of(bank, -5L, village, 5L), done.changes());
    }

    @Test
    void theOrderOfTransfersInAJournalDoesNotMatter() {
        Evaluation done =
                evaluate(Map.of(), journal("a", new Transfer(buyer, village, 5), new Transfer(bank, buyer, 5)));
        assertInstanceOf(Posting.Posted.class, done.postings().get(0));
        assertEquals(Map.of(bank, -5L, village, 5L), done.changes());
    }

    @Test
    void theSameCauseIsPostedOnceAcrossBatchesAndWithinOne() {
        Journal journal = journal("a", new Transfer(bank, buyer, 5));
        assertEquals(
                List.of(new Posting.Posted(1), new Posting.AlreadyPosted(1)),
                evaluate(Map.of(), journal, journal).postings());
        Evaluation again = BookRules.evaluate(Map.of(), Map.of("a", 77L), List.of(journal), ids::incrementAndGet);
        assertEquals(List.of(new Posting.AlreadyPosted(77)), again.postings());
        assertTrue(again.changes().isEmpty());
    }

    @Test
    void aCauseRefusedOnceMayBePostedLaterInTheBatch() {
        Journal spend = journal("a", new Transfer(buyer, village, 5));
        Evaluation done = evaluate(Map.of(), spend, journal("d", new Transfer(bank, buyer, 5)), spend);
        assertEquals(
                refused(PostingRefusal.INSUFFICIENT, buyer),
                code(done.postings().get(0)));
        assertEquals(new Posting.Posted(2), done.postings().get(2));
    }

    @Test
    void retiredAndCancelledUnitsNeverMoveAgainNotEvenTheSystems() {
        for (Bucket terminal : List.of(Bucket.RETIRED, Bucket.CANCELLED)) {
            Account gone = account("350428-buyer1", terminal);
            Account system = account("@registry", terminal);
            Evaluation done = evaluate(
                    Map.of(gone, 10L),
                    journal("a", new Transfer(gone, buyer, 1)),
                    journal("b", new Transfer(system, buyer, 1)));
            assertEquals(
                    refused(PostingRefusal.TERMINAL_BUCKET, gone),
                    code(done.postings().get(0)));
            assertEquals(
                    refused(PostingRefusal.TERMINAL_BUCKET, system),
                    code(done.postings().get(1)));
        }
    }

    @Test
    void aJournalThatIsNoTransferOfOneThingIsRefused() {
        Account otherAsset = new Account("350428", "T-1", "350428-buyer1", Bucket.AVAILABLE);
        Account otherCounty = new Account("350427", "CNY", "350427-buyer1", Bucket.AVAILABLE);
        Evaluation done = evaluate(
                Map.of(buyer, 10L),
                journal("none"),
                journal("zero", new Transfer(buyer, village, 0)),
                journal("negative", new Transfer(buyer, village, -1)),
                journal("itself", new Transfer(buyer, buyer, 1)),
                journal("asset", new Transfer(buyer, otherAsset, 1)),
                journal("county", new Transfer(buyer, otherCounty, 1)));
        for (Posting posting : done.postings()) {
            assertEquals(PostingRefusal.UNBALANCED, ((Posting.Refused) posting).code());
        }
        assertTrue(done.changes().isEmpty());
    }

    @Test
    void aBalanceThatWouldLeaveTheRangeIsRefused() {
        Evaluation done = evaluate(
                Map.of(bank, Long.MIN_VALUE, buyer, Long.MAX_VALUE),
                journal("a", new Transfer(bank, village, 1)),
                journal("b", new Transfer(village, buyer, 1)),
                journal("c", new Transfer(buyer, village, Long.MAX_VALUE), new Transfer(village, ordered, 1)));
        assertEquals(
                refused(PostingRefusal.OVERFLOW, bank), code(done.postings().get(0)));
        assertEquals(
                refused(PostingRefusal.OVERFLOW, buyer), code(done.postings().get(1)));
        assertEquals(PostingRefusal.OVERFLOW, ((Posting.Refused) done.postings().get(2)).code());
    }

    @Test
    void theRefusalSaysWhatIsHeldAndWhatIsNeeded() {
        Posting.Refused refused =
                (Posting.Refused) evaluate(Map.of(buyer, 3L), journal("a", new Transfer(buyer, village, 5)))
                        .postings()
                        .get(0);
        assertEquals("350428/CNY/350428-buyer1/AVAILABLE holds 3, needs 5", refused.detail());
    }

    @Test
    void accountsSortAsABinaryCollationSortsThem() {
        assertTrue(buyer.compareTo(bank) < 0, "a digit (0x30) stands before @ (0x40)");
        assertTrue(buyer.compareTo(ordered) < 0);
        assertTrue(account("a", Bucket.RETIRED).compareTo(account("b", Bucket.AVAILABLE)) < 0);
    }

    private Evaluation evaluate(Map<Account, Long> balances, Journal... journals) {
        return BookRules.evaluate(balances, Map.of(), List.of(journals), ids::incrementAndGet);
    }

    private static Journal journal(String cause, Transfer... transfers) {
        return new Journal(cause, "test", DAY, List.of(transfers));
    }

    private static Account account(String party, Bucket bucket) {
        return new Account("350428", "CNY", party, bucket);
    }

    private static String refused(PostingRefusal code, Account account) {
        return code + " " + account;
    }

    private static String code(Posting posting) {
        Posting.Refused refused = assertInstanceOf(Posting.Refused.class, posting);
        return refused.code() + " " + refused.account();
    }
}
