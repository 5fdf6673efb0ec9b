package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.lintan.market.desk.log.Outrun;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.RowChanges;
import org.lintan.platform.db.Sql;
import org.lintan.platform.db.UnknownWord;
import org.lintan.platform.time.Utc;

/** Changes of mode, as proposed and as confirmed. */
final class ModeChangeRows {

    private static final List<String> CONFIRMATION =
            List.of("state", "open_instrument", "confirmed_by", "confirmed_name", "confirmed_at");

    private ModeChangeRows() {}

    static Uni<List<ModeChange>> read(Sql sql, CountyKeys changes) {
        return changes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows("SELECT * FROM mode_change WHERE " + changes.in("county", "change_id"), changes.args())
                        .map(rows -> rows.stream().map(ModeChangeRows::change).toList());
    }

    /** Newer proposals may have taken their place meanwhile: then nothing of the batch holds. */
    static Uni<Void> confirm(Sql sql, List<ModeChange> confirmed) {
        RowChanges changes = new RowChanges("mode_change", "change_id", CONFIRMATION);
        confirmed.forEach(change -> changes.add(
                change.county(),
                change.changeId(),
                change.state(),
                null,
                change.confirmedBy(),
                change.confirmedName(),
                Utc.of(change.confirmedAt())));
        return changes.run(sql, "state = ?", ModeChange.PROPOSED)
                .invoke(rows -> {
                    if (rows != confirmed.size()) {
                        throw new Outrun("Of " + confirmed + " some wait no longer");
                    }
                })
                .replaceWithVoid();
    }

    private static ModeChange change(Row row) {
        return new ModeChange(
                row.getString("county"),
                row.getString("change_id"),
                row.getString("instrument_id"),
                UnknownWord.read(Mode.class, row.getString("mode")),
                row.getString("state"),
                row.getString("proposed_by"),
                row.getString("confirmed_by"),
                row.getString("confirmed_name"),
                Utc.instant(row.getLocalDateTime("confirmed_at")));
    }
}
