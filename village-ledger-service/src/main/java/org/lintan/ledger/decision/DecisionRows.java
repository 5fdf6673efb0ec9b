package org.lintan.ledger.decision;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.PlatformCode;
import org.lintan.platform.http.Refusal;

/** Decisions of one party of one county. */
@ApplicationScoped
class DecisionRows implements PanacheRepositoryBase<DecisionRow, String> {

    /** Refuses {@code DECISION_NOT_FOUND}, also for another village's decision. */
    Uni<DecisionRow> one(String county, String party, String id) {
        return find("county = ?1 and party = ?2 and id = ?3", county, party, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(DecisionCode.DECISION_NOT_FOUND).rollback());
    }

    /** Of whichever village of the county; refuses {@code NOT_FOUND}. */
    Uni<DecisionRow> ofCounty(String county, String id) {
        return find("county = ?1 and id = ?2", county, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refusal.of(PlatformCode.NOT_FOUND).rollback());
    }

    /** The same of one village, locked first: objections and runs of one decision come one after the other. */
    Uni<DecisionRow> lock(Sql sql, String county, String party, String id) {
        return sql.row("SELECT id FROM decision WHERE county = ? AND id = ? FOR UPDATE", county, id)
                .chain(() -> one(county, party, id));
    }

    Uni<List<DecisionRow>> all(String county, String party) {
        return find("county = ?1 and party = ?2", Sort.by("id").descending(), county, party)
                .page(0, 200)
                .list();
    }
}
