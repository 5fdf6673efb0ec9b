package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lintan.market.desk.log.Outrun;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Changes of mode, as proposed and as confirmed. */
final class ModeChangeRows {

    private ModeChangeRows() {}

    static Uni<List<ModeChange>> read(Sql sql, CountyKeys changes) {
        return changes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows("SELECT * FROM mode_change WHERE " + changes.in("county", "change_id"), changes.args())
                        .map(rows -> rows.stream().map(ModeChangeRows::change).toList());
    }

    /** Newer proposals may have taken their place meanwhile: then nothing of the batch holds. */
    static Uni<Void> confirm(Sql sql, List<ModeChange> confirmed) {
        if (confirmed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        CountyKeys keys = new CountyKeys();
        confirmed.forEach(change -> keys.add(change.county(), change.changeId()));
        String which = "CASE " + "WHEN county = ? AND change_id = ? THEN ? ".repeat(confirmed.size()) + "END";
        List<Object> args = new ArrayList<>(List.of(ModeChange.CONFIRMED));
        args.addAll(cases(confirmed, ModeChange::confirmedBy));
        args.addAll(cases(confirmed, ModeChange::confirmedName));
        args.addAll(cases(confirmed, change -> Utc.of(change.confirmedAt())));
        args.add(ModeChange.PROPOSED);
        return sql.update(
                        "UPDATE mode_change SET state = ?, open_instrument = NULL, confirmed_by = " + which
                                + ", confirmed_name = " + which + ", confirmed_at = " + which
                                + " WHERE state = ? AND " + keys.in("county", "change_id"),
                        keys.args(args.toArray()))
                .invoke(rows -> {
                    if (rows != confirmed.size()) {
                        throw new Outrun("Of " + confirmed + " some wait no longer");
                    }
                })
                .replaceWithVoid();
    }

    private static List<Object> cases(List<ModeChange> confirmed, Function<ModeChange, Object> value) {
        List<Object> args = new ArrayList<>();
        for (ModeChange change : confirmed) {
            args.addAll(List.of(change.county(), change.changeId(), value.apply(change)));
        }
        return args;
    }

    private static ModeChange change(Row row) {
        return new ModeChange(
                row.getString("county"),
                row.getString("change_id"),
                row.getString("instrument_id"),
                Mode.valueOf(row.getString("mode")),
                row.getString("state"),
                row.getString("proposed_by"),
                row.getString("confirmed_by"),
                row.getString("confirmed_name"),
                Utc.instant(row.getLocalDateTime("confirmed_at")));
    }
}
