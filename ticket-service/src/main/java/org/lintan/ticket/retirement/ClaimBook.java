package org.lintan.ticket.retirement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.db.Sql;
import org.lintan.platform.rules.DatedRules;
import org.lintan.platform.rules.Rules;
import org.lintan.ticket.claims.Basis;
import org.lintan.ticket.claims.ClaimRules;

/** The rules of what may be said, by county and day, inside the caller's transaction. */
@ApplicationScoped
public class ClaimBook {

    private static final List<String> KEYS = List.of(ClaimRules.SUPPORTED, ClaimRules.EU_BAN);

    /** Rules read once, for certificates of many days. */
    record Read(DatedRules dated) {

        ClaimRules on(String county, LocalDate day) {
            return ClaimRules.read(
                    basis(ClaimRules.SUPPORTED, county, day), basis(ClaimRules.EU_BAN, county, day), day);
        }

        private Optional<Basis> basis(String key, String county, LocalDate day) {
            return dated.inForce(key, county, day).map(rule -> new Basis(rule.value(), rule.source()));
        }
    }

    private final Rules rules;

    ClaimBook(Rules rules) {
        this.rules = rules;
    }

    public Uni<ClaimRules> on(Sql sql, String county, LocalDate day) {
        return read(sql, List.of(county), day).map(read -> read.on(county, day));
    }

    /** @param upTo no day asked later is after it */
    Uni<Read> read(Sql sql, Collection<String> counties, LocalDate upTo) {
        return rules.read(sql, KEYS, counties, upTo).map(Read::new);
    }
}
