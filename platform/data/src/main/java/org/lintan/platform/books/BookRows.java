package org.lintan.platform.books;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Bucket;
import org.lintan.kernel.books.Evaluation;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;
import org.lintan.kernel.books.Transfer;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.Tx;
import org.lintan.platform.db.UnknownWord;
import org.lintan.platform.time.Utc;

/** The SQL of {@link Books}. Statements are cut into parts that the optimiser still answers by point look-ups. */
@ApplicationScoped
class BookRows {

    /** MySQL gives up range access, and would then lock the whole table, when a condition needs more than 8 MB. */
    private static final int KEYS_PER_STATEMENT = 500;

    private static final String LOCKED = " FOR UPDATE";
    private static final List<String> ACCOUNT = List.of("county", "asset", "party", "bucket", "balance");
    private static final List<String> JOURNAL = List.of("county", "id", "cause", "kind", "business_date", "posted_at");
    private static final List<String> TRANSFER = List.of(
            "county", "journal_id", "line", "asset", "from_party", "from_bucket", "to_party", "to_bucket", "amount");

    /** What an account is besides its party. */
    private record Kind(String county, String asset, Bucket bucket) {}

    private final Clock clock;
    private final KnownAccounts known = new KnownAccounts();

    BookRows(Clock clock) {
        this.clock = clock;
    }

    /**
     * Inserts absent accounts and locks all of them, in account order. The insert comes first so that a brand-new account is
     * locked like any other; the update of nothing takes the exclusive lock at once, where INSERT IGNORE would take a shared one
     * that two batches cannot both upgrade. Nothing is read before the locks are held, so the snapshot is not older than they. Where all
     * accounts are known to be there, the reading lock alone does it.
     */
    Uni<Map<Account, Long>> lock(Sql sql, SortedSet<Account> accounts) {
        return (known.all(accounts) ? select(sql, accounts, LOCKED) : insertedAndLocked(sql, accounts))
                // known to be there and not: a database was put back to before they were
                .chain(found -> found.size() == accounts.size()
                        ? Uni.createFrom().item(found)
                        : insertedAndLocked(sql, accounts))
                .invoke(found -> sql.afterCommit(() -> known.add(found.keySet())));
    }

    private Uni<Map<Account, Long>> insertedAndLocked(Sql sql, SortedSet<Account> accounts) {
        return each(accounts, part -> makeAbsent(sql, part)).chain(() -> select(sql, accounts, LOCKED));
    }

    Uni<Map<Account, Long>> balances(Sql sql, SortedSet<Account> accounts) {
        return select(sql, accounts, "").map(found -> {
            Map<Account, Long> all = new HashMap<>();
            accounts.forEach(account -> all.put(account, found.getOrDefault(account, 0L)));
            return all;
        });
    }

    /** Journal id by cause, of those causes that are in the books. A racing twin shows as a duplicate key, and {@link Tx} runs again. */
    Uni<Map<String, Long>> posted(Sql sql, List<Journal> journals) {
        Map<String, Long> posted = new HashMap<>();
        Set<String> causes = new TreeSet<>(journals.stream().map(Journal::cause).toList());
        return each(causes, part -> {
                    List<String> some = In.padded(part);
                    return sql.rows("SELECT cause, id FROM journal WHERE cause IN " + In.marks(some), some.toArray())
                            .invoke(rows -> rows.forEach(row -> posted.put(row.getString("cause"), row.getLong("id"))));
                })
                .replaceWith(posted);
    }

    /** Journals of closed months. The shared lock also covers the absence of a closing, so none can slip in before the commit. */
    Uni<Set<Journal>> closed(Sql sql, List<Journal> journals) {
        Set<String> counties = new TreeSet<>();
        Set<String> months = new TreeSet<>();
        journals.stream().filter(journal -> !journal.transfers().isEmpty()).forEach(journal -> {
            counties.add(county(journal));
            months.add(YearMonth.from(journal.businessDate()).toString());
        });
        if (counties.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return sql.rows(
                        "SELECT county, period FROM period_close WHERE county IN " + In.marks(counties)
                                + " AND period IN " + In.marks(months) + " LOCK IN SHARE MODE",
                        In.args(List.of(), counties, months))
                .map(rows -> {
                    Set<String> closed = new HashSet<>();
                    rows.forEach(row -> closed.add(row.getString("county") + row.getString("period")));
                    return new HashSet<>(journals.stream()
                            .filter(journal -> !journal.transfers().isEmpty()
                                    && closed.contains(county(journal) + YearMonth.from(journal.businessDate())))
                            .toList());
                });
    }

    /** Writes what was posted: journals, transfers, their place in the queue of the sealer, and the netted balances last. */
    Uni<Void> write(Sql sql, List<Journal> journals, Evaluation evaluation, Map<Account, Long> balances) {
        LocalDateTime now = Utc.now(clock);
        List<Object[]> headers = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> seals = new ArrayList<>();
        for (int i = 0; i < journals.size(); i++) {
            if (evaluation.postings().get(i) instanceof Posting.Posted posted) {
                Journal journal = journals.get(i);
                headers.add(new Object[] {
                    county(journal), posted.journalId(), journal.cause(), journal.kind(), journal.businessDate(), now
                });
                seals.add(new Object[] {county(journal), posted.journalId()});
                addLines(lines, journal, posted.journalId());
            }
        }
        List<Object[]> closing = evaluation.changes().entrySet().stream()
                .map(change -> row(change.getKey(), balances.getOrDefault(change.getKey(), 0L) + change.getValue()))
                .toList();
        return sql.insert("journal", JOURNAL, headers)
                .chain(() -> sql.insert("transfer", TRANSFER, lines))
                .chain(() -> sql.insert("journal_seal", List.of("county", "journal_id"), seals))
                .chain(() -> sql.upsert("account", ACCOUNT, closing, List.of("balance")));
    }

    private static void addLines(List<Object[]> lines, Journal journal, long id) {
        int line = 1;
        for (Transfer transfer : journal.transfers()) {
            Account from = transfer.from();
            Account to = transfer.to();
            if (!from.county().equals(county(journal))) {
                throw new IllegalArgumentException("Journal " + journal.cause() + " spans two counties.");
            }
            lines.add(new Object[] {
                from.county(),
                id,
                line++,
                from.asset(),
                from.party(),
                from.bucket().name(),
                to.party(),
                to.bucket().name(),
                transfer.amount()
            });
        }
    }

    private static Uni<Integer> makeAbsent(Sql sql, List<Account> accounts) {
        Object[] args =
                accounts.stream().flatMap(account -> Stream.of(row(account, 0))).toArray();
        String values = "(?,?,?,?,?),".repeat(accounts.size() - 1) + "(?,?,?,?,?)";
        return sql.update(
                "INSERT INTO account (" + String.join(",", ACCOUNT) + ") VALUES " + values
                        + " ON DUPLICATE KEY UPDATE balance = balance",
                args);
    }

    private static Object[] row(Account account, long balance) {
        return new Object[] {
            account.county(), account.asset(), account.party(), account.bucket().name(), balance
        };
    }

    private Uni<Map<Account, Long>> select(Sql sql, SortedSet<Account> accounts, String lock) {
        Map<Account, Long> balances = new HashMap<>();
        return each(accounts, part -> {
                    List<Object> args = new ArrayList<>();
                    List<String> where = new ArrayList<>();
                    // a list of parties for each kind of account: hundreds of keys with OR between them take the
                    // optimiser longer than the rows
                    kinds(part).forEach((kind, some) -> {
                        List<String> parties = In.padded(some);
                        where.add("(county = ? AND asset = ? AND bucket = ? AND party IN " + In.marks(parties) + ")");
                        args.addAll(List.of(
                                kind.county(), kind.asset(), kind.bucket().name()));
                        args.addAll(parties);
                    });
                    return sql.rows(
                                    "SELECT county, asset, party, bucket, balance FROM account FORCE INDEX (PRIMARY) WHERE "
                                            + String.join(" OR ", where) + " ORDER BY county, asset, party, bucket"
                                            + lock,
                                    args.toArray())
                            .invoke(rows -> rows.forEach(row -> balances.put(account(row), row.getLong("balance"))));
                })
                .replaceWith(balances);
    }

    private static Map<Kind, List<String>> kinds(List<Account> accounts) {
        Map<Kind, List<String>> kinds = new LinkedHashMap<>();
        accounts.forEach(account -> kinds.computeIfAbsent(
                        new Kind(account.county(), account.asset(), account.bucket()), none -> new ArrayList<>())
                .add(account.party()));
        return kinds;
    }

    private static Account account(Row row) {
        return new Account(
                row.getString("county"),
                row.getString("asset"),
                row.getString("party"),
                UnknownWord.read(Bucket.class, row.getString("bucket")));
    }

    private static String county(Journal journal) {
        return journal.transfers().get(0).from().county();
    }

    /** Runs the statement for one part after the other. */
    private static <T> Uni<Void> each(Collection<T> all, Function<List<T>, Uni<?>> statement) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += KEYS_PER_STATEMENT) {
            parts.add(list.subList(from, Math.min(from + KEYS_PER_STATEMENT, list.size())));
        }
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> statement.apply(part).replaceWith(Boolean.TRUE))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
