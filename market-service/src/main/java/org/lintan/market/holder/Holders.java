package org.lintan.market.holder;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;
import org.lintan.kernel.party.Party;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.db.Sql;

/** Holders as the registry tells of them. Inside the caller's transaction. */
public final class Holders {

    private Holders() {}

    /** A holder with the place whose rules it goes by. */
    public record Holder(Party party, String region) {}

    /** A registered holder; empty for everybody else, who is no village. */
    public static Uni<Optional<Holder>> find(Sql sql, String county, String party) {
        return find(sql, county, party, "");
    }

    /** The same, locked: money of one holder is sent by one at a time. */
    public static Uni<Optional<Holder>> lock(Sql sql, String county, String party) {
        return find(sql, county, party, " FOR UPDATE");
    }

    /** Whether the party's money is its households': never paid in or out by hand. */
    public static Uni<Boolean> isVillage(Sql sql, String county, String party) {
        return find(sql, county, party)
                .map(found -> found.filter(holder -> holder.party().isVillage()).isPresent());
    }

    private static Uni<Optional<Holder>> find(Sql sql, String county, String party, String lock) {
        return sql.row(
                        "SELECT county, party, kind, village_code FROM holder WHERE county = ? AND party = ?" + lock,
                        county,
                        party)
                .map(row -> row.map(Holders::holder));
    }

    private static Holder holder(Row row) {
        return new Holder(
                Party.of(row.getString("county"), row.getString("party"), PartyKind.valueOf(row.getString("kind"))),
                row.getString("village_code"));
    }
}
