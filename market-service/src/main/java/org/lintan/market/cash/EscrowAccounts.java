package org.lintan.market.cash;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.lintan.market.MarketConfig;

/** The accounts counties have named, read when the service starts: it does not start with half of one. */
@Startup
@Singleton
public class EscrowAccounts {

    private final Map<String, EscrowAccount> accounts;

    EscrowAccounts(MarketConfig config) {
        this.accounts = config.escrow().map(EscrowAccount::read).orElse(Map.of());
    }

    /** Empty while the county has named none. */
    public Optional<EscrowAccount> of(String county) {
        return Optional.ofNullable(accounts.get(county));
    }
}
