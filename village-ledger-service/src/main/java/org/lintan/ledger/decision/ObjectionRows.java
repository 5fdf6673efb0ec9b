package org.lintan.ledger.decision;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Objections to the decisions of one county. */
@ApplicationScoped
class ObjectionRows implements PanacheRepositoryBase<ObjectionRow, String> {

    Uni<List<ObjectionRow>> to(String county, List<String> decisionIds) {
        return decisionIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find("county = ?1 and decisionId in ?2", Sort.by("id"), county, decisionIds)
                        .list();
    }

    Uni<ObjectionRow> one(String county, String decisionId, String id) {
        return find("county = ?1 and decisionId = ?2 and id = ?3", county, decisionId, id)
                .firstResult();
    }
}
