package org.lintan.bench;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;

/** exchange-core's direct order book, called directly; one command object and a pool of events, as its own pipeline has. */
final class DirectEngine implements Engine {

    private final OrderCommand command = new OrderCommand();
    private final OrderBookDirectImpl book;
    private MatcherTradeEvent free;

    DirectEngine() {
        CoreSymbolSpecification symbol = CoreSymbolSpecification.builder()
                .symbolId(1)
                .type(SymbolType.FUTURES_CONTRACT)
                .build();
        book = new OrderBookDirectImpl(
                symbol,
                ObjectsPool.createDefaultTestPool(),
                new OrderBookEventsHelper(this::event),
                LoggingConfiguration.DEFAULT);
    }

    private MatcherTradeEvent event() {
        MatcherTradeEvent event = free;
        if (event == null) {
            return new MatcherTradeEvent();
        }
        free = event.nextEvent;
        event.nextEvent = null;
        return event;
    }

    @Override
    public void run(Workload work, int from, int to, Fold fold) {
        byte[] kinds = work.kinds();
        for (int i = from; i < to; i++) {
            command.orderId = work.ids()[i];
            command.uid = work.ids()[i];
            command.price = work.prices()[i];
            command.reserveBidPrice = work.prices()[i];
            command.size = work.quantities()[i];
            command.action = work.buys()[i] ? OrderAction.BID : OrderAction.ASK;
            command.timestamp = i;
            command.matcherEvent = null;
            command.resultCode = CommandResultCode.VALID_FOR_MATCHING_ENGINE;
            apply(kinds[i]);
            if (command.matcherEvent != null) {
                tell(fold);
            }
        }
    }

    private void apply(byte kind) {
        switch (kind) {
            case Workload.PLACE -> {
                command.command = OrderCommandType.PLACE_ORDER;
                command.orderType = OrderType.GTC;
                book.newOrder(command);
            }
            case Workload.TAKE -> {
                command.command = OrderCommandType.PLACE_ORDER;
                command.orderType = OrderType.IOC;
                book.newOrder(command);
            }
            case Workload.CANCEL -> {
                command.command = OrderCommandType.CANCEL_ORDER;
                expectSuccess(book.cancelOrder(command));
            }
            default -> {
                command.command = OrderCommandType.MOVE_ORDER;
                expectSuccess(book.moveOrder(command));
            }
        }
    }

    private static void expectSuccess(CommandResultCode code) {
        if (code != CommandResultCode.SUCCESS) {
            throw new IllegalStateException(code.name());
        }
    }

    private void tell(Fold fold) {
        MatcherTradeEvent event = command.matcherEvent;
        MatcherTradeEvent last = event;
        while (event != null) {
            if (event.eventType == MatcherEventType.TRADE) {
                fold.trade(command.orderId, event.matchedOrderId, event.price, event.size);
            }
            last = event;
            event = event.nextEvent;
        }
        last.nextEvent = free;
        free = command.matcherEvent;
    }

    @Override
    public void resting(Fold fold) {
        book.bidOrdersStream(true)
                .forEach(order -> fold.resting(order.getOrderId(), order.getSize() - order.getFilled()));
        book.askOrdersStream(true)
                .forEach(order -> fold.resting(order.getOrderId(), order.getSize() - order.getFilled()));
    }
}
