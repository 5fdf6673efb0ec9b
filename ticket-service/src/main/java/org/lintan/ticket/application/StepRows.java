package org.lintan.ticket.application;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class StepRows implements PanacheRepositoryBase<StepRow, String> {

    Uni<List<StepRow>> of(String county, String applicationId) {
        return list("county = ?1 and applicationId = ?2 order by stepNo", county, applicationId);
    }
}
