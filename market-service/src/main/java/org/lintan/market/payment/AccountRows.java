package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** SQL of bank accounts. */
final class AccountRows {

    private AccountRows() {}

    static Uni<Void> insert(Sql sql, BankAccount account) {
        return sql.update(
                        "INSERT INTO bank_account (county, id, party, kind, bank, payee, sealed, last_four, state, proposed_by, proposed_name,"
                                + " proposed_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                        account.county(),
                        account.id(),
                        account.party(),
                        account.kind().name(),
                        account.bank(),
                        account.payee(),
                        Buffer.buffer(account.sealed()),
                        account.lastFour(),
                        account.state().name(),
                        account.proposedBy(),
                        account.proposedName(),
                        Utc.of(account.proposedAt()))
                .replaceWithVoid();
    }

    static Uni<Optional<BankAccount>> lock(Sql sql, String county, String id) {
        return sql.row("SELECT * FROM bank_account WHERE county = ? AND id = ? FOR UPDATE", county, id)
                .map(row -> row.map(BankAccount::of));
    }

    /** The newest confirmed account whose time to cool off is over; none when a payment came back from that one: older ones stay replaced. */
    static Uni<Optional<BankAccount>> inForce(Sql sql, String county, String party, Instant now) {
        return sql.row(
                        "SELECT * FROM bank_account WHERE county = ? AND party = ? AND state IN ('CONFIRMED', 'RETURNED') AND in_force_from <= ?"
                                + " ORDER BY in_force_from DESC, id DESC LIMIT 1",
                        county,
                        party,
                        Utc.of(now))
                .map(row -> row.map(BankAccount::of).filter(account -> account.state() == BankAccount.State.CONFIRMED));
    }

    /** Of each party the account it is paid to. */
    static Uni<Set<String>> idsInForce(Sql sql, String county, Collection<String> parties, Instant now) {
        TreeSet<String> wanted = new TreeSet<>(parties);
        return wanted.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : sql.rows(
                                "SELECT * FROM bank_account WHERE county = ? AND state IN ('CONFIRMED', 'RETURNED') AND in_force_from <= ? AND party IN "
                                        + In.marks(wanted) + " ORDER BY party, in_force_from, id",
                                In.args(List.of(county, Utc.of(now)), wanted))
                        .map(rows -> rows.stream()
                                .map(BankAccount::of)
                                .collect(Collectors.toMap(
                                        BankAccount::party, account -> account, (before, newer) -> newer))
                                .values()
                                .stream()
                                .filter(account -> account.state() == BankAccount.State.CONFIRMED)
                                .map(BankAccount::id)
                                .collect(Collectors.toSet()));
    }

    static Uni<Boolean> anyConfirmed(Sql sql, String county, String party) {
        return sql.row(
                        "SELECT id FROM bank_account WHERE county = ? AND party = ? AND state IN ('CONFIRMED', 'RETURNED') LIMIT 1",
                        county,
                        party)
                .map(Optional::isPresent);
    }

    static Uni<Void> decide(
            Sql sql,
            BankAccount account,
            BankAccount.State state,
            Instant inForceFrom,
            String subject,
            String name,
            Instant at,
            String reason) {
        return sql.update(
                        "UPDATE bank_account SET state = ?, in_force_from = ?, decided_by = ?, decided_name = ?, decided_at = ?, reason = ?"
                                + " WHERE county = ? AND id = ?",
                        state.name(),
                        inForceFrom == null ? null : Utc.of(inForceFrom),
                        subject,
                        name,
                        Utc.of(at),
                        reason,
                        account.county(),
                        account.id())
                .replaceWithVoid();
    }

    /** A payment came back from it: no more until an account is confirmed anew. */
    static Uni<Void> cameBack(Sql sql, String county, String accountId) {
        return accountId == null
                ? Uni.createFrom().voidItem()
                : sql.update(
                                "UPDATE bank_account SET state = 'RETURNED' WHERE county = ? AND id = ? AND state = 'CONFIRMED'",
                                county,
                                accountId)
                        .replaceWithVoid();
    }

    static Uni<List<BankAccount>> list(Sql sql, String county, String party, String after, int limit) {
        return sql.rows(
                        "SELECT * FROM bank_account WHERE county = ? AND (? = '' OR party = ?) AND id < ? ORDER BY id DESC LIMIT ?",
                        county,
                        party,
                        party,
                        after,
                        limit)
                .map(rows -> rows.stream().map(BankAccount::of).toList());
    }

    static Uni<Map<String, BankAccount>> byId(Sql sql, String county, Collection<String> ids) {
        TreeSet<String> wanted = new TreeSet<>(ids);
        return wanted.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sql.rows(
                                "SELECT * FROM bank_account WHERE county = ? AND id IN " + In.marks(wanted),
                                In.args(List.of(county), wanted))
                        .map(rows -> rows.stream()
                                .map(BankAccount::of)
                                .collect(Collectors.toMap(BankAccount::id, account -> account)));
    }
}
