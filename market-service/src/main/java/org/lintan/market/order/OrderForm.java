package org.lintan.market.order;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.market.desk.Form;
import org.lintan.market.desk.floor.CommandType;
import org.lintan.market.desk.floor.Floor;
import org.lintan.market.desk.floor.FloorCommand;
import org.lintan.market.desk.floor.Seat;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Outcome;
import org.lintan.platform.http.Refusal;

/** 连续竞价 as the desk knows it: orders, and what moves their book besides: the instrument's mode and the turn of its day. */
@ApplicationScoped
class OrderForm implements Form<OrderAction, OrderDecision, Pits> {

    static final String NAME = "ORDER";
    static final String PLACE = "PLACE_ORDER";
    static final String CANCEL = "CANCEL_ORDER";
    static final String TURN_DAY = "TURN_DAY";

    private final PitStore store;

    OrderForm(PitStore store) {
        this.store = store;
    }

    @Override
    public List<CommandType<? extends OrderAction>> commands() {
        return List.of(
                CommandType.trading(PLACE, OrderAction.PlaceOrder.class),
                CommandType.takingBack(CANCEL, OrderAction.CancelOrder.class),
                CommandType.ofHouse(OrderAction.SetMode.TYPE, OrderAction.SetMode.class),
                CommandType.ofHouse(TURN_DAY, OrderAction.TurnDay.class));
    }

    @Override
    public List<String> rules() {
        return DayRules.RULES;
    }

    @Override
    public Uni<Pits> load(Sql sql, List<FloorCommand<OrderAction>> commands) {
        return store.load(sql, commands);
    }

    /** Whoever has an open order in a pit: a command may meet it. */
    @Override
    public Collection<Seat> seats(Pits pits) {
        return pits.seats();
    }

    /** Asked of what was read, before any book is built: a command that is not heard moves none. */
    @Override
    public Optional<Refusal> unknown(Pits pits, FloorCommand<OrderAction> command) {
        if (command.action() instanceof OrderAction.CancelOrder cancel) {
            return pits.isOwn(command, cancel.orderId())
                    ? Optional.empty()
                    : Optional.of(Refusal.of(MarketCode.ORDER_UNKNOWN));
        }
        if (command.action() instanceof OrderAction.SetMode set) {
            return pits.change(command.ref(set.changeId())) == null
                    ? Optional.of(Refusal.of(MarketCode.MODE_CHANGE_UNKNOWN))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public OrderDecision decide(Floor floor, Pits pits, FloorCommand<OrderAction> command) {
        OrderDecision decision = decide(new PitCommand(floor, pits, command));
        if (floor.instrument(command).mode() != null) {
            pits.opened(command.instrument());
        }
        return decision;
    }

    private static OrderDecision decide(PitCommand at) {
        OrderAction action = at.command().action();
        int ended = DayRules.turn(at);
        if (action instanceof OrderAction.PlaceOrder place) {
            return OrderRules.decide(at, place);
        }
        if (action instanceof OrderAction.CancelOrder cancel) {
            return CancelRules.decide(at, cancel);
        }
        if (action instanceof OrderAction.SetMode set) {
            return ModeRules.decide(at, set);
        }
        return new OrderDecision.DayTurned(ended);
    }

    @Override
    public Uni<Void> save(Sql sql, Pits pits) {
        return store.save(sql, pits);
    }

    @Override
    public Outcome<?> answer(FloorCommand<OrderAction> command, OrderDecision decision) {
        if (decision instanceof OrderDecision.Placed placed) {
            return Outcome.created(
                    OrderView.of(command.commandId(), placed.order(), placed.trades()),
                    URI.create("/api/v1/orders/" + placed.order().orderId()));
        }
        if (decision instanceof OrderDecision.Cancelled cancelled) {
            return Outcome.done(OrderView.of(command.commandId(), cancelled.order(), cancelled.trades()));
        }
        if (decision instanceof OrderDecision.ModeSet set) {
            return Outcome.done(ModeAnswer.of(command.commandId(), set.change()));
        }
        if (decision instanceof OrderDecision.DayTurned turned) {
            return Outcome.done(Map.of("endedOrders", turned.ended()));
        }
        return Outcome.refused(((OrderDecision.Refused) decision).refusal());
    }
}
