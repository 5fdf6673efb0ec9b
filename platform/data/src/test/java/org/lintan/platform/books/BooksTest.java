package org.lintan.platform.books;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.BookRules;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Evaluation;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.PostingRefusal;
import org.lintan.kernel.books.Transfer;
import org.lintan.kernel.id.Ids;
import org.lintan.platform.db.Tx;
import org.lintan.stack.StackTestResource;
import org.lintan.testkit.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Double entry on the real database: nothing lost, nothing twice, always zero in sum. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class BooksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Tx tx;

    @Inject
    Books books;

    @Inject
    BookAudit audit;

    /** A county of its own per test keeps the sums apart. */
    private final String county = Integer.toString(100_000 + (int) (Math.abs(Ids.nextLong()) % 899_999));

    @Test
    void postsAJournalAndMovesItsBalances() {
        assertInstanceOf(Posting.Posted.class, post(journal("c1-" + county, bank(), party("a"), 500)));
        assertEquals(Map.of(bank(), -500L, party("a"), 500L), balances(bank(), party("a")));
        assertSound();
    }

    @Test
    void theSameCauseTwiceChangesNothing() {
        Journal journal = journal("twice-" + county, bank(), party("a"), 500);
        long id = ((Posting.Posted) post(journal)).journalId();
        assertEquals(new Posting.AlreadyPosted(id), post(journal));
        assertEquals(500L, balances(party("a")).get(party("a")));
        assertSound();
    }

    @Test
    void refusesToOverdrawAndWritesNothing() {
        Posting.Refused refused = (Posting.Refused) post(journal("over-" + county, party("a"), party("b"), 1));
        assertEquals(PostingRefusal.INSUFFICIENT, refused.code());
        assertEquals(0L, balances(party("b")).get(party("b")));
        assertEquals(0, audit().journals());
    }

    @Test
    void refusesAnAmountThatIsNotAboveZero() {
        assertEquals(
                PostingRefusal.UNBALANCED,
                ((Posting.Refused) post(journal("zero-" + county, bank(), party("a"), 0))).code());
        assertEquals(
                PostingRefusal.UNBALANCED,
                ((Posting.Refused) post(journal("minus-" + county, bank(), party("a"), -5))).code());
    }

    @Test
    void refusesAPostingIntoAClosedMonthButNotTheNext() {
        Await.result(tx.run(sql -> sql.update(
                "INSERT INTO period_close (county, period, closed_by, closed_at) VALUES (?, '2026-03', 'x', '2026-04-01')",
                county)));
        List<Posting> postings = Await.result(tx.run(sql -> books.post(
                sql,
                List.of(
                        journal("march-" + county, bank(), party("a"), 5),
                        new Journal(
                                "april-" + county,
                                "test",
                                LocalDate.of(2026, 4, 1),
                                List.of(new Transfer(bank(), party("a"), 7)))))));
        assertEquals(PostingRefusal.PERIOD_CLOSED, ((Posting.Refused) postings.get(0)).code());
        assertInstanceOf(Posting.Posted.class, postings.get(1));
        assertEquals(7L, balances(party("a")).get(party("a")));
    }

    @Test
    void concurrentTransfersLoseNoUpdateEvenOnABrandNewAccount() {
        List<Uni<List<Posting>>> all = IntStream.range(0, 60)
                .mapToObj(i -> tx.run(sql ->
                        books.post(sql, List.of(journal("par-" + county + "-" + i, bank(), party("new"), 1 + i)))))
                .toList();
        Await.result(Uni.join().all(all).usingConcurrencyOf(12).andFailFast());
        assertEquals(
                IntStream.range(0, 60).mapToLong(i -> 1 + i).sum(),
                balances(party("new")).get(party("new")));
        assertSound();
    }

    @Test
    void anAccountThatWasSeenAndIsGoneWithADatabasePutBackIsMadeAgain() {
        Account account = party("seen");
        Await.result(tx.run(sql -> books.lock(sql, List.of(account))));
        Await.result(tx.run(sql -> sql.update("DELETE FROM account WHERE county = ? AND party = 'seen'", county)));
        assertInstanceOf(Posting.Posted.class, post(journal("again-" + county, bank(), account, 5)));
        assertInstanceOf(Posting.Posted.class, post(journal("more-" + county, bank(), account, 6)));
        assertEquals(11L, balances(account).get(account));
        assertSound();
    }

    @Test
    void anAccountMadeByWhatWasRolledBackIsMadeAgain() {
        Account account = party("undone");
        assertThrows(
                IllegalStateException.class,
                () -> Await.result(tx.run(sql -> books.post(
                                sql, List.of(journal("undone-" + county, bank(), account, 5)))
                        .invoke(posted -> {
                            throw new IllegalStateException("undone");
                        }))));
        assertInstanceOf(Posting.Posted.class, post(journal("done-" + county, bank(), account, 7)));
        assertEquals(7L, balances(account).get(account));
        assertSound();
    }

    @Test
    void concurrentTwinsOfOneCausePostOnce() {
        Journal journal = journal("race-" + county, bank(), party("a"), 9);
        List<Uni<List<Posting>>> twins = IntStream.range(0, 8)
                .mapToObj(i -> tx.run(sql -> books.post(sql, List.of(journal))))
                .toList();
        List<List<Posting>> answers = Await.result(Uni.join().all(twins).andFailFast());
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.get(0) instanceof Posting.Posted)
                        .count());
        assertEquals(
                7,
                answers.stream()
                        .filter(answer -> answer.get(0) instanceof Posting.AlreadyPosted)
                        .count());
        assertEquals(9L, balances(party("a")).get(party("a")));
    }

    @Test
    void batchesThatNameTheirAccountsInOppositeOrderDoNotDeadlock() {
        post(
                journal("fund-" + county, bank(), party("a"), 10_000),
                journal("fund2-" + county, bank(), party("b"), 10_000));
        List<Uni<List<Posting>>> all = IntStream.range(0, 40)
                .mapToObj(i -> tx.run(sql -> books.post(
                        sql,
                        i % 2 == 0
                                ? List.of(journal("x-" + county + i, party("a"), party("b"), 3))
                                : List.of(journal("x-" + county + i, party("b"), party("a"), 3)))))
                .toList();
        Await.result(Uni.join().all(all).usingConcurrencyOf(10).andFailFast());
        assertEquals(Map.of(party("a"), 10_000L, party("b"), 10_000L), balances(party("a"), party("b")));
        assertSound();
    }

    @Test
    void postsThousandsOfJournalsAtOnce() {
        List<Journal> journals = IntStream.range(0, 3_000)
                .mapToObj(i -> journal("bulk-" + county + "-" + i, bank(), party("p" + i % 1_200), 2))
                .toList();
        List<Posting> postings = Await.result(tx.run(sql -> books.post(sql, journals)));
        assertEquals(
                3_000,
                postings.stream().filter(Posting.Posted.class::isInstance).count());
        assertEquals(-6_000L, balances(bank()).get(bank()));
        assertSound();
    }

    @Test
    void agreesWithAnInMemoryOracleOnRandomBatches() {
        Random random = new Random(7);
        Map<Account, Long> oracle = new HashMap<>();
        List<Journal> history = new ArrayList<>();
        for (int batch = 0; batch < 12; batch++) {
            List<Journal> journals = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                journals.add(
                        !history.isEmpty() && random.nextInt(6) == 0
                                ? history.get(random.nextInt(history.size()))
                                : random(random, batch + "-" + i));
            }
            Map<String, Long> posted = new HashMap<>();
            history.forEach(journal -> posted.put(journal.cause(), 1L));
            Evaluation expected = BookRules.evaluate(oracle, posted, journals, () -> 1L);
            List<Posting> actual = Await.result(tx.run(sql -> books.post(sql, journals)));
            for (int i = 0; i < journals.size(); i++) {
                assertEquals(
                        expected.postings().get(i).getClass(),
                        actual.get(i).getClass(),
                        "batch " + batch + " journal " + i);
                if (actual.get(i) instanceof Posting.Posted) {
                    history.add(journals.get(i));
                }
            }
            expected.changes().forEach((account, change) -> oracle.merge(account, change, Long::sum));
            assertEquals(oracle, balances(oracle.keySet().toArray(Account[]::new)));
        }
        assertSound();
    }

    @Test
    void theAuditSeesAChangedBalanceAndAVanishedTransfer() {
        post(journal("t1-" + county, bank(), party("a"), 500));
        Await.result(tx.run(sql -> sql.update(
                "UPDATE account SET balance = balance + 1 WHERE county = ? AND party = '"
                        + party("a").party() + "'",
                county)));
        BookAudit.Books tampered = audit();
        assertEquals(false, tampered.sound());
        assertEquals(1, tampered.assets().get(0).sum());
        assertEquals(party("a").party(), tampered.differing().get(0).party());
        Await.result(tx.run(sql -> sql.update(
                "UPDATE account SET balance = balance - 1 WHERE county = ? AND party = '"
                        + party("a").party() + "'",
                county)));
        assertSound();
    }

    @Test
    void theDatabaseItselfRefusesANegativeBalance() {
        post(journal("neg-" + county, bank(), party("a"), 1));
        Uni<Integer> forged = tx.run(sql -> sql.update(
                "UPDATE account SET balance = -1 WHERE county = ? AND party = ?",
                county,
                party("a").party()));
        assertThrows(RuntimeException.class, () -> Await.result(forged));
    }

    private Journal random(Random random, String cause) {
        List<Transfer> transfers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Account from = random.nextInt(3) == 0 ? bank() : party("r" + random.nextInt(4));
            transfers.add(new Transfer(from, party("s" + random.nextInt(4)), random.nextInt(200) - 5));
            transfers.add(new Transfer(bank(), party("r" + random.nextInt(4)), 1 + random.nextInt(50)));
        }
        return new Journal("rnd-" + county + "-" + cause, "test", DAY, transfers);
    }

    private Journal journal(String cause, Account from, Account to, long amount) {
        return new Journal(cause, "test", DAY, List.of(new Transfer(from, to, amount)));
    }

    private Account bank() {
        return new Account(county, "CNY", "@bank", Bucket.AVAILABLE);
    }

    private Account party(String name) {
        return new Account(county, "CNY", county + "-" + name, Bucket.AVAILABLE);
    }

    private Posting post(Journal... journals) {
        return Await.result(tx.run(sql -> books.post(sql, List.of(journals)))).get(0);
    }

    private Map<Account, Long> balances(Account... accounts) {
        return Await.result(tx.run(sql -> books.balances(sql, List.of(accounts))));
    }

    private BookAudit.Books audit() {
        return Await.result(audit.of(county));
    }

    private void assertSound() {
        BookAudit.Books books = audit();
        assertTrue(books.sound(), books.toString());
    }
}
