package org.lintan.market.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.Instrument;
import org.lintan.market.desk.floor.Listing;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.desk.log.Command;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** Writes what floors say is to be written, except the journals. */
@ApplicationScoped
class FloorWriter {

    private static final String LISTING = "(?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final List<String> TRADE = List.of(
            "county",
            "trade_id",
            "trade_no",
            "ticket_id",
            "serial",
            "listing_id",
            "command_id",
            "lane",
            "seller_party",
            "buyer_party",
            "quantity_kg",
            "price_fen_per_tonne",
            "amount_fen",
            "fee_fen",
            "settled_at",
            "business_date",
            "buy_order_id",
            "sell_order_id");

    private final TradeEvents events;
    private final PitWriter pits;

    FloorWriter(TradeEvents events, PitWriter pits) {
        this.events = events;
        this.pits = pits;
    }

    Uni<Void> write(Sql sql, List<Floor> floors, List<Command> commands) {
        List<Listing> listings = new ArrayList<>();
        floors.forEach(floor -> {
            listings.addAll(floor.openedListings());
            listings.addAll(floor.changedListings());
        });
        List<Trade> trades =
                floors.stream().flatMap(floor -> floor.trades().stream()).toList();
        Map<String, String> traces = commands.stream()
                .filter(command -> command.traceparent() != null)
                .collect(Collectors.toMap(Command::commandId, Command::traceparent));
        return listings(sql, listings)
                .chain(() -> sql.insert(
                        "trade", TRADE, trades.stream().map(FloorWriter::row).toList()))
                .chain(() -> each(
                        floors.stream()
                                .flatMap(floor -> floor.tradedInstruments().stream())
                                .toList(),
                        instrument -> count(sql, instrument)))
                .chain(() -> each(days(floors), day -> total(sql, day)))
                .chain(() -> pits.write(sql, floors))
                .chain(() -> events.add(sql, trades, traces));
    }

    private Uni<Void> listings(Sql sql, List<Listing> listings) {
        if (listings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Object> args = new ArrayList<>();
        listings.forEach(listing -> args.addAll(List.of(
                listing.county(),
                listing.listingId(),
                listing.ticketId(),
                listing.serial(),
                listing.party(),
                listing.lane().name(),
                listing.priceFenPerTonne(),
                listing.quantityKg(),
                listing.remainingKg(),
                listing.state().name(),
                Utc.of(listing.openedAt()),
                Utc.of(listing.changedAt()))));
        return sql.update(
                        "INSERT INTO listing (county, listing_id, ticket_id, serial, party, lane, price_fen_per_tonne, quantity_kg,"
                                + " remaining_kg, state, opened_at, changed_at) VALUES "
                                + (LISTING + ",").repeat(listings.size() - 1) + LISTING
                                + " ON DUPLICATE KEY UPDATE remaining_kg = VALUES(remaining_kg), state = VALUES(state), changed_at = VALUES(changed_at)",
                        args.toArray())
                .replaceWithVoid();
    }

    private static Object[] row(Trade trade) {
        return new Object[] {
            trade.county(),
            trade.tradeId(),
            trade.tradeNo(),
            trade.ticketId(),
            trade.serial(),
            trade.listingId(),
            trade.commandId(),
            trade.lane().name(),
            trade.sellerParty(),
            trade.buyerParty(),
            trade.quantityKg(),
            trade.priceFenPerTonne(),
            trade.amountFen(),
            trade.feeFen(),
            Utc.of(trade.settledAt()),
            trade.businessDate(),
            trade.buyOrderId(),
            trade.sellOrderId()
        };
    }

    private static Uni<Integer> count(Sql sql, Instrument instrument) {
        return sql.update(
                "UPDATE instrument SET trades_made = ? WHERE county = ? AND ticket_id = ?",
                instrument.tradesMade(),
                instrument.county(),
                instrument.ticketId());
    }

    /** A traded day with its county. */
    private record CountyDay(String county, Floor.TradedDay day) {}

    private static List<CountyDay> days(List<Floor> floors) {
        return floors.stream()
                .flatMap(floor -> floor.tradedDays().stream().map(day -> new CountyDay(floor.county(), day)))
                .toList();
    }

    private static Uni<Integer> total(Sql sql, CountyDay day) {
        return sql.update(
                "INSERT INTO market_day (county, ticket_id, business_date, volume_kg, turnover) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE volume_kg = VALUES(volume_kg), turnover = VALUES(turnover)",
                day.county(),
                day.day().ticketId(),
                day.day().day(),
                day.day().totals().volumeKg(),
                day.day().totals().turnover().toString());
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Integer>> statement) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(item -> statement.apply(item))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
