package org.lintan.market.order;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.lintan.market.book.Side;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.order.pit.EndedWhy;
import org.lintan.market.order.pit.GoodFor;
import org.lintan.market.order.pit.Order;
import org.lintan.market.order.pit.OrderState;
import org.lintan.market.order.pit.OrderType;

/**
 * An order as its own party sees it.
 *
 * @param commandId of the command last answered: the placing, or the cancel
 * @param averageFenPerTonne of what traded, half a fen rounded up; null before the first trade
 * @param amountFen of what traded
 * @param feeFen kept from a sell
 * @param reservedFen held for what a buy still wants
 * @param endedWhy null unless cancelled
 * @param trades the first {@link #MOST_TRADES}, oldest first
 */
public record OrderView(
        String orderId,
        String commandId,
        String instrumentId,
        String ticketId,
        String serial,
        Side side,
        OrderType type,
        GoodFor timeInForce,
        OrderState state,
        long quantityKg,
        long filledKg,
        long remainingKg,
        long priceFenPerTonne,
        Long averageFenPerTonne,
        long amountFen,
        long feeFen,
        long reservedFen,
        Instant placedAt,
        Instant changedAt,
        Instant expiresAt,
        EndedWhy endedWhy,
        List<Execution> trades) {

    /** An answer is stored, so it may not grow without bound; all trades stand under {@code /trades}. */
    static final int MOST_TRADES = 100;

    /** One trade of the order, without the other party. */
    public record Execution(
            String tradeId, long quantityKg, long priceFenPerTonne, long amountFen, Instant settledAt) {}

    static OrderView of(String commandId, Order order, List<Trade> trades) {
        return new OrderView(
                order.orderId(),
                commandId,
                order.instrumentId(),
                order.instrumentId(),
                order.serial(),
                order.side(),
                order.type(),
                order.goodFor(),
                order.state(),
                order.quantityKg(),
                order.filledKg(),
                order.remainingKg(),
                order.priceFenPerTonne(),
                average(order),
                order.amountFen(),
                order.feeFen(),
                order.reservedFen(),
                order.placedAt(),
                order.changedAt(),
                order.expiresAt(),
                order.endedWhy(),
                trades.stream().limit(MOST_TRADES).map(OrderView::execution).toList());
    }

    private static Execution execution(Trade trade) {
        return new Execution(
                trade.tradeId(), trade.quantityKg(), trade.priceFenPerTonne(), trade.amountFen(), trade.settledAt());
    }

    private static Long average(Order order) {
        if (order.filledKg() == 0) {
            return null;
        }
        BigInteger filled = BigInteger.valueOf(order.filledKg());
        return BigInteger.valueOf(order.amountFen())
                .multiply(BigInteger.valueOf(1_000))
                .add(filled.shiftRight(1))
                .divide(filled)
                .longValueExact();
    }
}
