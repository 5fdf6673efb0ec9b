package org.lintan.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.kernel.books.Account;
import org.lintan.kernel.books.Journal;
import org.lintan.kernel.books.Posting;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The double-entry books of a service's database. */
@ApplicationScoped
public class Books {

    /** Posts journals in the caller's transaction; one decision per journal, in the given order. */
    public Uni<List<Posting>> post(Sql sql, List<Journal> journals) {
        throw new UnsupportedOperationException();
    }

    /** Balances without locking; an account never used has 0. */
    public Uni<Map<Account, Long>> balances(Sql sql, Collection<Account> accounts) {
        throw new UnsupportedOperationException();
    }
}
