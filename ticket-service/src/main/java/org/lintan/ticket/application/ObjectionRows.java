package org.lintan.ticket.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ObjectionRows implements PanacheRepositoryBase<ObjectionRow, String> {

    Uni<List<ObjectionRow>> of(String county, String applicationId) {
        return list("county = ?1 and applicationId = ?2 order by id", county, applicationId);
    }
}
