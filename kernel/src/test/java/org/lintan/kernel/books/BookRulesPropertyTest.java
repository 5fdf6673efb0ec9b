package org.lintan.kernel.books;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Random batches against an obvious ledger of unbounded integers. */
class BookRulesPropertyTest {

    private static final List<Bucket> BUCKETS = List.of(Bucket.AVAILABLE, Bucket.ORDERED, Bucket.RETIRED);
    private static final List<String> PARTIES = List.of("@bank", "a", "b", "c");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Property
    void decisionsAndBalancesAreThoseOfTheObviousLedger(@ForAll Random random) {
        Map<Account, Long> balances = balances(random);
        List<Journal> journals = journals(random);
        AtomicLong ids = new AtomicLong();

        Evaluation actual = BookRules.evaluate(balances, Map.of("c0", 900L), journals, ids::incrementAndGet);

        ObviousLedger ledger = new ObviousLedger(balances);
        List<String> expected = new ArrayList<>();
        for (Journal journal : journals) {
            expected.add(ledger.post(journal));
        }
        assertEquals(
                expected,
                actual.postings().stream().map(BookRulesPropertyTest::say).toList());
        assertEquals(ledger.changes(balances), actual.changes());
    }

    @Property
    void everyAssetStillSumsToZeroAndNothingOrdinaryIsNegative(@ForAll Random random) {
        Map<Account, Long> balances = balances(random);
        Evaluation done = BookRules.evaluate(balances, journals(random));
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Account, Long> change : done.changes().entrySet()) {
            sum = sum.add(BigInteger.valueOf(change.getValue()));
            long balance = balances.getOrDefault(change.getKey(), 0L) + change.getValue();
            assertTrue(change.getKey().system() || balance >= 0, change.toString());
            assertTrue(change.getValue() != 0);
        }
        assertEquals(BigInteger.ZERO, sum);
    }

    @Property
    void aShuffledJournalIsJudgedTheSame(@ForAll Random random) {
        Map<Account, Long> balances = balances(random);
        List<Journal> journals = journals(random);
        List<Journal> shuffled =
                journals.stream().map(journal -> shuffle(journal, random)).toList();
        assertEquals(
                BookRules.evaluate(balances, Map.of(), journals, new AtomicLong()::incrementAndGet)
                        .changes(),
                BookRules.evaluate(balances, Map.of(), shuffled, new AtomicLong()::incrementAndGet)
                        .changes());
    }

    private static Journal shuffle(Journal journal, Random random) {
        List<Transfer> transfers = new ArrayList<>(journal.transfers());
        Collections.shuffle(transfers, random);
        return new Journal(journal.cause(), journal.kind(), journal.businessDate(), transfers);
    }

    private static Map<Account, Long> balances(Random random) {
        Map<Account, Long> balances = new HashMap<>();
        for (String party : PARTIES) {
            for (Bucket bucket : BUCKETS) {
                if (random.nextInt(3) > 0) {
                    balances.put(
                            new Account("350428", "CNY", party, bucket),
                            random.nextInt(40) == 0 ? Long.MAX_VALUE - random.nextInt(5) : random.nextInt(50));
                }
            }
        }
        return balances;
    }

    private static List<Journal> journals(Random random) {
        List<Journal> journals = new ArrayList<>();
        int count = random.nextInt(20);
        for (int i = 0; i < count; i++) {
            List<Transfer> transfers = new ArrayList<>();
            int size = random.nextInt(5);
            for (int t = 0; t < size; t++) {
                long amount = random.nextInt(60) == 0 ? Long.MAX_VALUE - random.nextInt(5) : random.nextInt(30) - 1;
                transfers.add(new Transfer(account(random), account(random), amount));
            }
            journals.add(new Journal("c" + random.nextInt(15), "test", DAY, transfers));
        }
        return journals;
    }

    private static Account account(Random random) {
        Bucket bucket = random.nextInt(15) == 0 ? Bucket.RETIRED : BUCKETS.get(random.nextInt(2));
        return new Account(
                "350428", random.nextInt(40) == 0 ? "T-1" : "CNY", PARTIES.get(random.nextInt(PARTIES.size())), bucket);
    }

    private static String say(Posting posting) {
        return posting instanceof Posting.Refused refused ? refused.code().name() : posting.toString();
    }

    /** One journal after the other, every sum in unbounded integers, every rule in the order it is written down. */
    private static final class ObviousLedger {

        private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
        private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);

        private final Map<Account, BigInteger> opening = new TreeMap<>();
        private Map<Account, BigInteger> balances = new TreeMap<>();
        private final Map<String, Long> causes = new HashMap<>(Map.of("c0", 900L));
        private long nextId = 1;

        ObviousLedger(Map<Account, Long> start) {
            start.forEach((account, balance) -> opening.put(account, BigInteger.valueOf(balance)));
            balances.putAll(opening);
        }

        String post(Journal journal) {
            if (causes.containsKey(journal.cause())) {
                return new Posting.AlreadyPosted(causes.get(journal.cause())).toString();
            }
            if (journal.transfers().isEmpty()) {
                return "UNBALANCED";
            }
            Map<Account, BigInteger> after = new TreeMap<>(balances);
            BigInteger moved = BigInteger.ZERO;
            for (Transfer transfer : journal.transfers()) {
                boolean oneThing = transfer.from().asset().equals(transfer.to().asset())
                        && transfer.from().county().equals(transfer.to().county());
                if (transfer.amount() <= 0 || !oneThing || transfer.from().equals(transfer.to())) {
                    return "UNBALANCED";
                }
                if (transfer.from().bucket() == Bucket.RETIRED
                        || transfer.from().bucket() == Bucket.CANCELLED) {
                    return "TERMINAL_BUCKET";
                }
                moved = moved.add(BigInteger.valueOf(transfer.amount()));
                if (moved.compareTo(MAX) > 0) {
                    return "OVERFLOW";
                }
                after.merge(transfer.from(), BigInteger.valueOf(-transfer.amount()), BigInteger::add);
                after.merge(transfer.to(), BigInteger.valueOf(transfer.amount()), BigInteger::add);
            }
            for (Map.Entry<Account, BigInteger> entry : after.entrySet()) {
                BigInteger change = entry.getValue().subtract(opening.getOrDefault(entry.getKey(), BigInteger.ZERO));
                if (out(entry.getValue()) || out(change)) {
                    return "OVERFLOW";
                }
                BigInteger before = balances.getOrDefault(entry.getKey(), BigInteger.ZERO);
                boolean fell = entry.getValue().compareTo(before) < 0;
                if (fell
                        && entry.getValue().signum() < 0
                        && !entry.getKey().party().startsWith("@")) {
                    return "INSUFFICIENT";
                }
            }
            balances = after;
            long id = nextId++;
            causes.put(journal.cause(), id);
            return new Posting.Posted(id).toString();
        }

        Map<Account, Long> changes(Map<Account, Long> start) {
            Map<Account, Long> changes = new TreeMap<>();
            balances.forEach((account, balance) -> {
                long change = balance.longValueExact() - start.getOrDefault(account, 0L);
                if (change != 0) {
                    changes.put(account, change);
                }
            });
            return changes;
        }

        private static boolean out(BigInteger value) {
            return value.compareTo(MAX) > 0 || value.compareTo(MIN) < 0;
        }
    }
}
