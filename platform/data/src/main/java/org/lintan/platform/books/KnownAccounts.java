package org.lintan.platform.books;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lintan.kernel.books.Account;

/** Accounts this process has seen in committed books: there they stay, as no account is ever taken away. Those not asked for longest are forgotten. */
final class KnownAccounts {

    private static final int MOST = 50_000;

    private final Map<Account, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Account, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean all(Collection<Account> accounts) {
        boolean all = true;
        for (Account account : accounts) {
            all &= known.get(account) != null;
        }
        return all;
    }

    synchronized void add(Collection<Account> accounts) {
        accounts.forEach(account -> known.put(account, Boolean.TRUE));
    }
}
