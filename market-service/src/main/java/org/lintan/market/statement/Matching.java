package org.lintan.market.statement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintan.market.cash.DepositReference;
import org.lintan.market.cash.EscrowAccounts;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Today;

/** Holds entries against what the county knows at this moment. Inside the caller's transaction. */
@ApplicationScoped
class Matching {

    private final EscrowAccounts accounts;
    private final Today today;

    Matching(EscrowAccounts accounts, Today today) {
        this.accounts = accounts;
        this.today = today;
    }

    record MatchedEntry(Entry entry, MatchRules.Matched matched) {

        boolean open() {
            return entry.state() == EntryState.OPEN;
        }

        boolean ready() {
            return open() && matched.match().confirmable();
        }

        boolean unclear() {
            return open() && !matched.match().confirmable() && matched.match().assignable();
        }

        /** Whose word it is that the money is the party's: who assigned it, else who uploaded the statement. */
        String recordedBy(Statement statement) {
            return entry.assigned() == null
                    ? statement.uploadedBy()
                    : entry.assigned().by();
        }
    }

    /** The county's account, without what groups it; empty while the county has named none. */
    Optional<String> account(String county) {
        return accounts.of(county).map(escrow -> Texts.accountOf(escrow.number()));
    }

    Uni<List<MatchedEntry>> of(Sql sql, String county, List<Entry> entries) {
        Set<Integer> numbers = entries.stream()
                .flatMap(entry -> DepositReference.in(entry.remark()).reference().stream())
                .map(DepositReference::number)
                .collect(Collectors.toSet());
        return StatementRows.known(sql, county, account(county).orElse(""), today.date(), entries, numbers)
                .map(known -> entries.stream()
                        .map(entry -> new MatchedEntry(entry, MatchRules.of(entry, known)))
                        .toList());
    }
}
