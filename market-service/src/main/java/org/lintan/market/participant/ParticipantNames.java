package org.lintan.market.participant;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintan.platform.db.In;
import org.lintan.platform.db.Sql;

/** What participants are called, for other features, inside their transaction. */
public final class ParticipantNames {

    private ParticipantNames() {}

    /** Names by party; who is no participant of these counties has none. One statement. */
    public static Uni<Map<String, String>> of(Sql sql, Collection<String> counties, Collection<String> parties) {
        if (parties.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        TreeSet<String> where = new TreeSet<>(counties);
        TreeSet<String> who = new TreeSet<>(parties);
        return sql.rows(
                        "SELECT party, name FROM participant WHERE county IN " + In.marks(where) + " AND party IN "
                                + In.marks(who),
                        In.args(List.of(), where, who))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.getString("party"), row -> row.getString("name"))));
    }
}
