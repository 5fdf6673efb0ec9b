package org.lintan.ledger.distribution;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Refusal;

/** Distributions of one party of one county. */
@ApplicationScoped
class DistributionRows implements PanacheRepositoryBase<DistributionRow, String> {

    /** Refuses {@code DISTRIBUTION_NOT_FOUND}, also for another village's. */
    Uni<DistributionRow> one(String county, String party, String id) {
        return find("county = ?1 and party = ?2 and id = ?3", county, party, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() ->
                        Refusal.of(DistributionCode.DISTRIBUTION_NOT_FOUND).rollback());
    }

    Uni<DistributionRow> lock(Sql sql, String county, String party, String id) {
        return sql.row("SELECT id FROM distribution WHERE county = ? AND id = ? FOR UPDATE", county, id)
                .chain(() -> one(county, party, id));
    }

    Uni<Boolean> ofDecision(String county, String decisionId) {
        return count("county = ?1 and decisionId = ?2", county, decisionId).map(n -> n > 0);
    }

    Uni<List<DistributionRow>> all(String county, String party) {
        return find("county = ?1 and party = ?2", Sort.by("id").descending(), county, party)
                .page(0, 200)
                .list();
    }
}
