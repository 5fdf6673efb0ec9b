package org.lintan.ledger.roll;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Rolls of one party of one county; no query here goes without both. */
@ApplicationScoped
class RollRows implements PanacheRepositoryBase<RollRow, String> {

    Uni<RollRow> of(String county, String party, String id) {
        return find("county = ?1 and party = ?2 and id = ?3", county, party, id).firstResult();
    }

    Uni<List<RollRow>> all(String county, String party) {
        return find("county = ?1 and party = ?2", Sort.by("version").descending(), county, party)
                .list();
    }

    Uni<RollRow> sameFile(String county, String party, String sha256, LocalDate cutOff) {
        return find("county = ?1 and party = ?2 and fileSha256 = ?3 and cutOff = ?4", county, party, sha256, cutOff)
                .firstResult();
    }
}
