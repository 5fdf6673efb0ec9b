package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.Instrument;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.log.Command;
import org.lintan.market.desk.trade.TradeBook;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;

/** Writes what a floor says is to be written, except the journals: a fixed number of statements. */
@ApplicationScoped
class CoreWriter {

    private static final List<String> DAY =
            List.of("county", "instrument_id", "business_date", "volume_kg", "turnover");

    private final TradeBook trades;

    CoreWriter(TradeBook trades) {
        this.trades = trades;
    }

    Uni<Void> write(Sql sql, Floor floor, List<Command> commands) {
        Map<String, String> traces = commands.stream()
                .filter(command -> command.traceparent() != null)
                .collect(Collectors.toMap(Command::commandId, Command::traceparent));
        return trades.write(sql, floor.trades(), kinds(floor), traces)
                .chain(() -> instruments(sql, floor.changedInstruments()))
                .chain(() -> days(sql, floor.tradedDays()));
    }

    private static Map<Ref, InstrumentKind> kinds(Floor floor) {
        return floor.changedInstruments().stream()
                .collect(Collectors.toMap(
                        instrument -> new Ref(instrument.county(), instrument.instrumentId()), Instrument::kind));
    }

    /** A row that is there, and there is one for each, so only what the market changes of it is written. */
    private static Uni<Void> instruments(Sql sql, List<Instrument> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        CountyKeys keys = new CountyKeys();
        changed.forEach(instrument -> keys.add(instrument.county(), instrument.instrumentId()));
        String which = "CASE " + "WHEN county = ? AND instrument_id = ? THEN ? ".repeat(changed.size()) + "END";
        List<Object> args = new ArrayList<>();
        args.addAll(cases(changed, Instrument::tradesMade));
        args.addAll(cases(changed, Instrument::mode));
        return sql.update(
                        "UPDATE instrument SET trades_made = " + which + ", mode = " + which + " WHERE "
                                + keys.in("county", "instrument_id"),
                        keys.args(args.toArray()))
                .replaceWithVoid();
    }

    private static List<Object> cases(List<Instrument> changed, Function<Instrument, Object> value) {
        List<Object> args = new ArrayList<>();
        for (Instrument instrument : changed) {
            args.add(instrument.county());
            args.add(instrument.instrumentId());
            args.add(value.apply(instrument));
        }
        return args;
    }

    private static Uni<Void> days(Sql sql, Collection<Floor.TradedDay> days) {
        return sql.upsert(
                "market_day", DAY, days.stream().map(CoreWriter::row).toList(), List.of("volume_kg", "turnover"));
    }

    private static Object[] row(Floor.TradedDay traded) {
        return new Object[] {
            traded.instrument().county(),
            traded.instrument().id(),
            traded.day(),
            traded.totals().volumeKg(),
            traded.totals().turnover().toString()
        };
    }
}
