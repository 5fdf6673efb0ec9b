package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.desk.floor.Blotter;
import org.lintan.market.desk.floor.Instrument;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.desk.log.Command;
import org.lintan.market.desk.trade.TradeBook;
import org.lintan.platform.db.RowChanges;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Writes what has been done on the floor, except the journals: a fixed number of statements. */
@ApplicationScoped
class CoreWriter {

    private static final List<String> DAY =
            List.of("county", "instrument_id", "business_date", "volume_kg", "turnover");

    private static final List<String> CLAIM = List.of("county", "claim_id", "part", "party", "amount_fen", "made_at");

    private final TradeBook trades;

    CoreWriter(TradeBook trades) {
        this.trades = trades;
    }

    Uni<Void> write(Sql sql, Blotter done, List<Command> commands) {
        Map<String, String> traces = commands.stream()
                .filter(command -> command.traceparent() != null)
                .collect(Collectors.toMap(Command::commandId, Command::traceparent));
        return trades.write(sql, done.trades(), kinds(done), traces)
                .chain(() -> sql.insert(
                        "claim",
                        CLAIM,
                        done.villageSales().stream().map(CoreWriter::claim).toList()))
                .chain(() -> instruments(sql, done.changedInstruments()))
                .chain(() -> days(sql, done.tradedDays()));
    }

    /** What a village sold is owed to it until it is paid. */
    private static Object[] claim(Trade trade) {
        return new Object[] {
            trade.county(),
            trade.tradeId(),
            0,
            trade.sellerParty(),
            trade.amountFen() - trade.feeFen(),
            Utc.of(trade.settledAt())
        };
    }

    private static Map<Ref, InstrumentKind> kinds(Blotter done) {
        return done.changedInstruments().stream()
                .collect(Collectors.toMap(
                        instrument -> new Ref(instrument.county(), instrument.instrumentId()), Instrument::kind));
    }

    /** Each has its row, so only what the market changes of it is written. */
    private static Uni<Integer> instruments(Sql sql, List<Instrument> changed) {
        RowChanges changes = new RowChanges("instrument", "instrument_id", List.of("trades_made", "mode"));
        changed.forEach(instrument -> changes.add(
                instrument.county(), instrument.instrumentId(), instrument.tradesMade(), instrument.mode()));
        return changes.run(sql, "TRUE");
    }

    private static Uni<Void> days(Sql sql, Collection<Blotter.TradedDay> days) {
        return sql.upsert(
                "market_day", DAY, days.stream().map(CoreWriter::row).toList(), List.of("volume_kg", "turnover"));
    }

    private static Object[] row(Blotter.TradedDay traded) {
        return new Object[] {
            traded.instrument().county(),
            traded.instrument().id(),
            traded.day(),
            traded.totals().volumeKg(),
            traded.totals().turnover().toString()
        };
    }
}
