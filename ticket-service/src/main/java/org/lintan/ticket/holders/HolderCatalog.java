package org.lintan.ticket.holders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintan.kernel.party.Party;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.db.Sql;

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

    /** Who somebody is: a household by the village's roll, a holder as registered; whoever is neither counts as a company. */
    public Uni<Party> party(Sql sql, String county, String id) {
        return sql.row(
                        "SELECT h.collective, r.kind FROM (SELECT ? AS county, ? AS party) asked"
                                + " LEFT JOIN household h ON h.county = asked.county AND h.party = asked.party"
                                + " LEFT JOIN holder r ON r.county = asked.county AND r.party = asked.party",
                        county,
                        id)
                .map(row -> party(county, id, row.orElseThrow()));
    }

    private static Party party(String county, String id, Row row) {
        String collective = row.getString("collective");
        if (collective != null) {
            return Party.household(county, id, collective);
        }
        String kind = row.getString("kind");
        return Party.of(county, id, kind == null ? PartyKind.COMPANY : PartyKind.valueOf(kind));
    }

    /** Every holder of the county by party; for pages that show many names. */
    public Uni<Map<String, Holder>> ofCounty(String county) {
        return rows.list("county = ?1", county)
                .map(found -> found.stream()
                        .map(HolderRow::toHolder)
                        .collect(Collectors.toMap(Holder::party, holder -> holder)));
    }
}
