package org.lintan.market.desk.floor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lintan.market.MarketCode;
import org.lintan.market.book.BookEvent;
import org.lintan.market.book.Side;
import org.lintan.market.pit.GoodFor;
import org.lintan.market.pit.Head;
import org.lintan.market.pit.Mode;
import org.lintan.market.pit.Order;
import org.lintan.market.pit.OrderState;
import org.lintan.market.pit.OrderType;
import org.lintan.market.pit.Pit;
import org.lintan.market.pit.Reservation;

/**
 * An order comes in: what it needs is there before the book sees it, or it is refused and the book untouched. Once the book has let it
 * in, what it needs is held before anything it traded is settled.
 */
final class Placing {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A fiftieth of what a ticket's book holds: nobody can fill it alone. */
    static final int MOST_OPEN_ORDERS = 200;

    private Placing() {}

    static Decision decide(Floor floor, FloorCommand command, FloorCommand.PlaceOrder place) {
        String mode = floor.mode(command);
        if (!Mode.CONTINUOUS.name().equals(mode)) {
            return Decision.refused(MarketCode.MODE_NOT_CONTINUOUS, mode);
        }
        Pit pit = floor.pit(command.ticketId());
        Instant close = close(floor, command);
        Decision refused = shape(floor, command, place, close);
        if (refused == null) {
            refused = price(pit.head(), place);
        }
        OptionalLong needed =
                refused == null && place.side() == Side.BUY ? money(pit.head(), place) : OptionalLong.of(0);
        if (refused == null) {
            refused = cover(floor, command, place, needed);
        }
        if (refused != null) {
            return refused;
        }
        Order order = new Order(
                command.commandId(),
                pit.head().nextOrder(),
                command.county(),
                command.ticketId(),
                floor.instrument(command.ticketId()).serial(),
                command.party(),
                place.side(),
                place.type(),
                place.goodFor(),
                place.priceFenPerTonne(),
                place.quantityKg(),
                0,
                0,
                0,
                needed.getAsLong(),
                OrderState.OPEN,
                null,
                0,
                place.goodFor() == GoodFor.DAY ? close : null,
                command.at(),
                command.at());
        return enter(floor, command, pit, order);
    }

    private static Decision enter(Floor floor, FloorCommand command, Pit pit, Order order) {
        List<BookEvent> events = pit.place(order, floor.member(order.party()).owner(), command.at());
        Optional<BookEvent.Refused> refused = events.stream()
                .filter(BookEvent.Refused.class::isInstance)
                .map(BookEvent.Refused.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            return BookRefusals.decision(refused.get().code(), pit.head(), order);
        }
        if (pit.head().mode() == null) {
            pit.mode(Mode.CONTINUOUS);
        }
        Matching matching = new Matching(floor, command, pit);
        matching.hold(order);
        List<Trade> trades = matching.settle(events);
        return new Decision.Placed(floor.order(command, order.orderId()), trades);
    }

    /** What a village sold for is its households' and stands in the village ledger as theirs: the market must not turn it into tickets. */
    private static Decision shape(Floor floor, FloorCommand command, FloorCommand.PlaceOrder place, Instant close) {
        if (place.side() == Side.BUY && floor.member(command.party()).village()) {
            return Decision.refused(MarketCode.VILLAGE_ONLY_SELLS);
        }
        boolean rests = place.goodFor().rests();
        if (rests && floor.pit(command.ticketId()).open(command.party()) >= MOST_OPEN_ORDERS) {
            return Decision.refused(MarketCode.TOO_MANY_OPEN_ORDERS, MOST_OPEN_ORDERS);
        }
        Terms terms = floor.terms(command.date());
        long step = Lot.ofOrders(terms.lotKg());
        if (place.quantityKg() % step != 0) {
            return Decision.refused(MarketCode.ORDER_NOT_WHOLE_LOTS, step);
        }
        if (place.quantityKg() >= terms.listingBelowKg()) {
            return Decision.refused(MarketCode.ORDER_TOO_LARGE, terms.listingBelowKg());
        }
        if (place.type() == OrderType.MARKET && rests) {
            return Decision.refused(MarketCode.ORDER_TERMS_CONTRADICT);
        }
        return place.goodFor() == GoodFor.DAY && !close.isAfter(command.at())
                ? Decision.refused(MarketCode.DAY_CLOSED)
                : null;
    }

    private static Decision price(Head head, FloorCommand.PlaceOrder place) {
        long price = place.priceFenPerTonne();
        if (price > Pit.LIMITS.maxPrice()) {
            return Decision.refused(MarketCode.ORDER_PRICE_INVALID, Pit.LIMITS.maxPrice());
        }
        boolean inBand = head.bandLow() <= price && price <= head.bandHigh();
        return inBand || place.type() == OrderType.MARKET
                ? null
                : Decision.refused(MarketCode.PRICE_OUTSIDE_BAND, price, head.bandLow(), head.bandHigh());
    }

    /** A market order never pays more than the band allows, however far its protection reaches. */
    private static OptionalLong money(Head head, FloorCommand.PlaceOrder place) {
        return Reservation.of(place.quantityKg(), Math.min(place.priceFenPerTonne(), head.bandHigh()));
    }

    private static Decision cover(
            Floor floor, FloorCommand command, FloorCommand.PlaceOrder place, OptionalLong needed) {
        if (place.side() == Side.SELL) {
            return floor.uncovered(command, place.quantityKg());
        }
        if (needed.isEmpty()) {
            return Decision.refused(MarketCode.AMOUNT_OUT_OF_RANGE);
        }
        long available = floor.available(command, Held.CNY);
        return needed.getAsLong() > available
                ? Decision.refused(MarketCode.NOT_ENOUGH_MONEY, needed.getAsLong(), available)
                : null;
    }

    private static Instant close(Floor floor, FloorCommand command) {
        return command.date()
                .atStartOfDay(ZONE)
                .plusMinutes(floor.terms(command.date()).dayCloseMinutes())
                .toInstant();
    }
}
