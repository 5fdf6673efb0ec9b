package org.lintan.market.instrument;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** How something comes to be traded here. */
public final class NewInstruments {

    private NewInstruments() {}

    /** In the caller's transaction; a repetition changes nothing. */
    public static Uni<Void> register(
            Sql sql, String county, InstrumentKind kind, String instrumentId, String serial, Instant at) {
        return sql.update(
                        "INSERT INTO instrument (county, instrument_id, kind, asset, serial, trades_made, first_seen_at)"
                                + " VALUES (?, ?, ?, ?, ?, 0, ?) ON DUPLICATE KEY UPDATE serial = serial",
                        county,
                        instrumentId,
                        kind.name(),
                        kind.asset(instrumentId),
                        serial,
                        Utc.of(at))
                .replaceWithVoid();
    }
}
