package org.lintan.market.statement;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.market.VillageKinds;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** SQL of statements and their entries. */
final class StatementRows {

    private static final List<String> COLUMNS = List.of(
            "county",
            "id",
            "statement_id",
            "position",
            "account",
            "direction",
            "bank_reference",
            "entry_key",
            "amount_fen",
            "currency",
            "booked_on",
            "payer",
            "payer_last_four",
            "remark",
            "obstacle",
            "state");

    private static final String ENTRIES = "SELECT e.*, d.party AS deposit_party FROM bank_entry e"
            + " LEFT JOIN deposit d ON d.county = e.county AND d.id = e.deposit_id WHERE e.county = ?";

    private StatementRows() {}

    static Uni<Optional<Statement>> sameFile(Sql sql, String county, String sha256) {
        return sql.row("SELECT * FROM bank_statement WHERE county = ? AND sha256 = ?", county, sha256)
                .map(row -> row.map(Statement::of));
    }

    static Uni<Optional<Statement>> find(Sql sql, String county, String id) {
        return sql.row("SELECT * FROM bank_statement WHERE county = ? AND id = ?", county, id)
                .map(row -> row.map(Statement::of));
    }

    /** Locked: what is decided about entries of one statement is decided one after the other. */
    static Uni<Optional<Statement>> lock(Sql sql, String county, String id) {
        return sql.row("SELECT * FROM bank_statement WHERE county = ? AND id = ? FOR UPDATE", county, id)
                .map(row -> row.map(Statement::of));
    }

    /** Newest first, one more than a page. */
    static Uni<List<Statement>> list(Sql sql, String county, String before, int limit) {
        return sql.rows(
                        "SELECT * FROM bank_statement WHERE county = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        county,
                        before,
                        limit)
                .map(rows -> rows.stream().map(Statement::of).toList());
    }

    static Uni<Integer> insert(Sql sql, Statement statement, String sha256) {
        Balances balances = statement.balances();
        return sql.update(
                "INSERT INTO bank_statement (county, id, kind, sha256, names_account, first_day, last_day, opening_fen, closing_fen, difference_fen,"
                        + " entries, known_entries, pending, uploaded_by, uploaded_name, uploaded_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                statement.county(),
                statement.id(),
                statement.kind().name(),
                sha256,
                statement.namesAccount(),
                statement.firstDay(),
                statement.lastDay(),
                balances == null ? null : balances.openingFen(),
                balances == null ? null : balances.closingFen(),
                balances == null ? null : balances.differenceFen(),
                statement.entries(),
                statement.known(),
                statement.pending(),
                statement.uploadedBy(),
                statement.uploadedName(),
                Utc.of(statement.uploadedAt()));
    }

    static Uni<Integer> insert(Sql sql, List<Entry> entries) {
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            rows.add(new Object[] {
                entry.county(),
                entry.id(),
                entry.statementId(),
                entry.position(),
                entry.account(),
                entry.direction().name(),
                entry.bankReference(),
                entry.key(),
                entry.amountFen(),
                entry.currency(),
                entry.bookedOn(),
                entry.payer(),
                entry.payerLastFour(),
                entry.remark(),
                entry.obstacle() == null ? null : entry.obstacle().name(),
                entry.state().name()
            });
        }
        return rows.isEmpty() ? Uni.createFrom().item(0) : sql.insert("bank_entry", COLUMNS, rows);
    }

    /** Entries that statements have brought before, of these numbers. */
    static Uni<List<Entry>> known(Sql sql, String county, Collection<String> keys) {
        return sql.rows(ENTRIES + " AND e.entry_key IN " + In.marks(keys), In.args(List.of(county), keys))
                .map(rows -> rows.stream().map(Entry::of).toList());
    }

    static Uni<List<Entry>> entries(Sql sql, String county, String statementId) {
        return sql.rows(ENTRIES + " AND e.statement_id = ? ORDER BY e.position", county, statementId)
                .map(rows -> rows.stream().map(Entry::of).toList());
    }

    static Uni<List<Entry>> lockEntries(Sql sql, String county, String statementId) {
        return sql.rows(ENTRIES + " AND e.statement_id = ? ORDER BY e.position FOR UPDATE", county, statementId)
                .map(rows -> rows.stream().map(Entry::of).toList());
    }

    static Uni<List<Entry>> entries(Sql sql, String county, String statementId, int after, int limit) {
        return sql.rows(
                        ENTRIES + " AND e.statement_id = ? AND e.position > ? ORDER BY e.position LIMIT ?",
                        county,
                        statementId,
                        after,
                        limit)
                .map(rows -> rows.stream().map(Entry::of).toList());
    }

    static Uni<Optional<Entry>> entry(Sql sql, String county, String id) {
        return sql.row(ENTRIES + " AND e.id = ?", county, id).map(row -> row.map(Entry::of));
    }

    static Uni<Optional<Entry>> lockEntry(Sql sql, String county, String id) {
        return sql.row(ENTRIES + " AND e.id = ? FOR UPDATE", county, id).map(row -> row.map(Entry::of));
    }

    static Uni<Integer> assign(Sql sql, Entry entry, String party, Entry.Said said) {
        return sql.update(
                "UPDATE bank_entry SET assigned_party = ?, assigned_by = ?, assigned_name = ?, assigned_at = ?, assigned_why = ?"
                        + " WHERE county = ? AND id = ? AND state = 'OPEN'",
                party,
                said.by(),
                said.name(),
                Utc.of(said.at()),
                said.why(),
                entry.county(),
                entry.id());
    }

    static Uni<Integer> setAside(Sql sql, Entry entry, Entry.Said said) {
        return sql.update(
                "UPDATE bank_entry SET state = 'SET_ASIDE', decided_by = ?, decided_name = ?, decided_at = ?, aside_why = ?"
                        + " WHERE county = ? AND id = ? AND state = 'OPEN'",
                said.by(),
                said.name(),
                Utc.of(said.at()),
                said.why(),
                entry.county(),
                entry.id());
    }

    /** An entry becomes the deposit of its own id: both ids name the same money. */
    static Uni<Integer> booked(Sql sql, String county, Collection<String> ids, String by, String name, Instant at) {
        return sql.update(
                "UPDATE bank_entry SET state = 'BOOKED', deposit_id = id, decided_by = ?, decided_name = ?, decided_at = ?"
                        + " WHERE county = ? AND state = 'OPEN' AND id IN " + In.marks(ids),
                In.args(List.of(by, name, Utc.of(at), county), ids));
    }

    /** How many entries of each statement stand in which state; of the open ones only what came in. */
    static Uni<Map<String, Map<EntryState, Long>>> counts(Sql sql, String county, Collection<String> statements) {
        if (statements.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sql.rows(
                        "SELECT statement_id, state, COUNT(*) AS n FROM bank_entry WHERE county = ? AND (state <> 'OPEN' OR direction = 'CREDIT')"
                                + " AND statement_id IN " + In.marks(statements) + " GROUP BY statement_id, state",
                        In.args(List.of(county), statements))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString("statement_id"),
                                Collectors.toMap(
                                        row -> EntryState.valueOf(row.getString("state")), row -> row.getLong("n")))));
    }

    /** What the county knows of the people and numbers in these entries. */
    static Uni<MatchRules.Known> known(
            Sql sql, String county, String account, LocalDate today, List<Entry> entries, Set<Integer> numbers) {
        TreeSet<String> keys = entries.stream().map(Entry::key).collect(Collectors.toCollection(TreeSet::new));
        return parties(sql, county, numbers)
                .chain(parties -> villages(sql, county, parties.values())
                        .chain(villages -> byHand(sql, county, keys)
                                .chain(byHand -> unseen(sql, county, parties.values())
                                        .map(unseen -> new MatchRules.Known(
                                                county, account, today, parties, villages, byHand, unseen)))));
    }

    private static Uni<Map<Integer, String>> parties(Sql sql, String county, Set<Integer> numbers) {
        return numbers.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.rows(
                                "SELECT number, party FROM participant WHERE county = ? AND number IN "
                                        + In.marks(numbers),
                                In.args(List.of(county), numbers))
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> row.getInteger("number"), row -> row.getString("party"))));
    }

    private static Uni<Set<String>> villages(Sql sql, String county, Collection<String> parties) {
        return parties.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : sql.rows(
                                "SELECT party FROM holder WHERE county = ? AND kind IN " + VillageKinds.SQL
                                        + " AND party IN " + In.marks(parties),
                                In.args(List.of(county), parties))
                        .map(rows ->
                                rows.stream().map(row -> row.getString("party")).collect(Collectors.toSet()));
    }

    private static Uni<Set<String>> byHand(Sql sql, String county, Set<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : sql.rows(
                                "SELECT receipt_key FROM deposit WHERE county = ? AND receipt_key IN " + In.marks(keys),
                                In.args(List.of(county), keys))
                        .map(rows -> rows.stream()
                                .map(row -> row.getString("receipt_key"))
                                .collect(Collectors.toSet()));
    }

    private static Uni<Set<MatchRules.Unseen>> unseen(Sql sql, String county, Collection<String> parties) {
        return parties.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : sql.rows(
                                "SELECT d.party, d.amount_fen, d.received_on FROM deposit d LEFT JOIN bank_entry e"
                                        + " ON e.county = d.county AND e.entry_key = d.receipt_key AND e.direction = 'CREDIT'"
                                        + " WHERE d.county = ? AND d.state <> 'REJECTED' AND e.id IS NULL AND d.party IN "
                                        + In.marks(parties),
                                In.args(List.of(county), parties))
                        .map(rows -> rows.stream()
                                .map(row -> new MatchRules.Unseen(
                                        row.getString("party"),
                                        row.getLong("amount_fen"),
                                        row.getLocalDate("received_on")))
                                .collect(Collectors.toSet()));
    }
}
