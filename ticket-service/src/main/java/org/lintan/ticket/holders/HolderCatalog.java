package org.lintan.ticket.holders;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lookups for other features, inside their transaction. */
@ApplicationScoped
public class HolderCatalog {

    private final HolderRows rows;

    HolderCatalog(HolderRows rows) {
        this.rows = rows;
    }

    public Uni<Optional<Holder>> find(String county, String party) {
        return rows.find("county = ?1 and party = ?2", county, party)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(HolderRow::toHolder));
    }

    /** Every holder of the county by party; for pages that show many names. */
    public Uni<Map<String, Holder>> ofCounty(String county) {
        return rows.list("county = ?1", county)
                .map(found -> found.stream()
                        .map(HolderRow::toHolder)
                        .collect(Collectors.toMap(Holder::party, holder -> holder)));
    }
}
