package org.lintan.market.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lintan.market.MarketCode;
import org.lintan.market.book.BookEvent;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Instrument;
import org.lintan.market.desk.floor.Terms;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.Head;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderState;
import org.lintan.market.order.pit.OrderType;
import org.lintan.market.order.pit.Pit;
import org.lintan.market.order.pit.Reservation;
import org.lintan.platform.http.Refusal;

/**
 * An order comes in: what it needs is there before the book sees it, or it is refused and the book untouched. Once the book has let it
 * in, what it needs is held before anything it traded is settled.
 */
final class OrderRules {

    /** A fiftieth of what an instrument's book holds: nobody can fill it alone. */
    static final int MOST_OPEN_ORDERS = 200;

    private OrderRules() {}

    static OrderDecision decide(PitCommand at, OrderAction.PlaceOrder place) {
        Floor floor = at.floor();
        FloorCommand<?> command = at.command();
        Head head = at.pit().head();
        Optional<Refusal> refused = mode(floor, command)
                .or(() -> asker(at, place))
                .or(() -> shape(floor, command, place))
                .or(() -> price(head, place))
                .or(() -> cover(floor, command, head, place));
        if (refused.isPresent()) {
            return new OrderDecision.Refused(refused.get());
        }
        Instrument instrument = floor.instrument(command);
        Order order = new Order(
                command.newOffer(),
                head.nextOrder(),
                command.county(),
                command.instrumentId(),
                instrument.serial(),
                command.party(),
                place.side(),
                place.type(),
                place.goodFor(),
                place.priceFenPerTonne(),
                place.quantityKg(),
                0,
                0,
                0,
                place.side() == Side.BUY ? money(head, place).getAsLong() : 0,
                OrderState.OPEN,
                null,
                0,
                place.goodFor() == GoodFor.DAY ? DayRules.close(floor, command) : null,
                command.at(),
                command.at());
        return enter(at, order);
    }

    private static OrderDecision enter(PitCommand at, Order order) {
        FloorCommand<?> command = at.command();
        Pit pit = at.pit();
        List<BookEvent> events = pit.place(order, Pits.owner(at.floor(), command.asker()), command.at());
        Optional<BookEvent.Refused> refused = events.stream()
                .filter(BookEvent.Refused.class::isInstance)
                .map(BookEvent.Refused.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            return new OrderDecision.Refused(BookRefusals.refusal(refused.get().code(), pit.head(), order));
        }
        if (at.floor().instrument(command).mode() == null) {
            at.floor().mode(command, Mode.CONTINUOUS.name());
        }
        Matching matching = new Matching(at);
        matching.hold(order);
        List<Trade> trades = matching.settle(events);
        return new OrderDecision.Placed(at.pits().order(pit, command.ref(order.orderId())), trades);
    }

    private static Optional<Refusal> mode(Floor floor, FloorCommand<?> command) {
        String mode = floor.mode(command);
        return Mode.CONTINUOUS.name().equals(mode)
                ? Optional.empty()
                : Optional.of(Refusal.of(MarketCode.MODE_NOT_CONTINUOUS, mode));
    }

    /** What a village sold for is its households' and stands in the village ledger as theirs: the market must not turn it into tickets. */
    private static Optional<Refusal> asker(PitCommand at, OrderAction.PlaceOrder place) {
        FloorCommand<?> command = at.command();
        if (place.side() == Side.BUY && at.floor().member(command.asker()).village()) {
            return Optional.of(Refusal.of(MarketCode.VILLAGE_ONLY_SELLS));
        }
        return place.goodFor().rests() && at.pit().open(command.party()) >= MOST_OPEN_ORDERS
                ? Optional.of(Refusal.of(MarketCode.TOO_MANY_OPEN_ORDERS, MOST_OPEN_ORDERS))
                : Optional.empty();
    }

    private static Optional<Refusal> shape(Floor floor, FloorCommand<?> command, OrderAction.PlaceOrder place) {
        Terms terms = floor.terms(command);
        long step = OrderLot.ofKg(terms.lotKg());
        if (place.quantityKg() % step != 0) {
            return Optional.of(Refusal.of(MarketCode.ORDER_NOT_WHOLE_LOTS, step));
        }
        if (place.quantityKg() >= terms.singleBelowKg()) {
            return Optional.of(Refusal.of(MarketCode.ORDER_TOO_LARGE, terms.singleBelowKg()));
        }
        if (place.type() == OrderType.MARKET && place.goodFor().rests()) {
            return Optional.of(Refusal.of(MarketCode.ORDER_TERMS_CONTRADICT));
        }
        Instant close = DayRules.close(floor, command);
        return place.goodFor() == GoodFor.DAY && !close.isAfter(command.at())
                ? Optional.of(Refusal.of(MarketCode.DAY_CLOSED))
                : Optional.empty();
    }

    private static Optional<Refusal> price(Head head, OrderAction.PlaceOrder place) {
        long price = place.priceFenPerTonne();
        if (price > Pit.LIMITS.maxPrice()) {
            return Optional.of(Refusal.of(MarketCode.ORDER_PRICE_INVALID, Pit.LIMITS.maxPrice()));
        }
        boolean inBand = head.bandLow() <= price && price <= head.bandHigh();
        return inBand || place.type() == OrderType.MARKET
                ? Optional.empty()
                : Optional.of(Refusal.of(MarketCode.PRICE_OUTSIDE_BAND, price, head.bandLow(), head.bandHigh()));
    }

    /** A market order never pays more than the band allows, however far its protection reaches. */
    private static OptionalLong money(Head head, OrderAction.PlaceOrder place) {
        return Reservation.of(place.quantityKg(), Math.min(place.priceFenPerTonne(), head.bandHigh()));
    }

    private static Optional<Refusal> cover(
            Floor floor, FloorCommand<?> command, Head head, OrderAction.PlaceOrder place) {
        if (place.side() == Side.SELL) {
            return floor.uncovered(command, place.quantityKg());
        }
        OptionalLong needed = money(head, place);
        if (needed.isEmpty()) {
            return Optional.of(Refusal.of(MarketCode.AMOUNT_OUT_OF_RANGE));
        }
        long available = floor.money(command);
        return needed.getAsLong() > available
                ? Optional.of(Refusal.of(MarketCode.NOT_ENOUGH_MONEY, needed.getAsLong(), available))
                : Optional.empty();
    }
}
