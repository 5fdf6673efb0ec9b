package org.lintan.market.order.pit;

import java.time.Instant;
import org.lintan.market.book.Side;

/**
 * An order of the continuous mode. Life: {@code OPEN} with money (buy) or units (sell) held for all of it → each trade uses up
 * its share → {@code FILLED}, or {@code CANCELLED} with what was still held given back.
 *
 * @param bookId its name inside the book, unique per instrument for ever
 * @param priceFenPerTonne limit, or the protection of a market order
 * @param amountFen what its trades came to; of a sell before the fee
 * @param feeFen what the platform kept of a sell
 * @param reservedFen held for what a buy still wants; 0 for a sell
 * @param endedWhy null unless cancelled
 * @param sequence its place in time in the book; 0 if it never rested
 * @param expiresAt null unless good for its day only
 */
public record Order(
        String orderId,
        long bookId,
        String county,
        String instrumentId,
        String serial,
        String party,
        Side side,
        OrderType type,
        GoodFor goodFor,
        long priceFenPerTonne,
        long quantityKg,
        long filledKg,
        long amountFen,
        long feeFen,
        long reservedFen,
        OrderState state,
        EndedWhy endedWhy,
        long sequence,
        Instant expiresAt,
        Instant placedAt,
        Instant changedAt) {

    public long remainingKg() {
        return quantityKg - filledKg;
    }

    /** Money held for so much of what it still wants; 0 for a sell. */
    public long heldFor(long kg) {
        return side == Side.BUY ? Reservation.share(reservedFen, remainingKg(), kg) : 0;
    }

    public Order traded(long kg, long tradedFen, long tradedFeeFen, Instant at) {
        OrderState next = kg == remainingKg() ? OrderState.FILLED : OrderState.OPEN;
        return with(
                filledKg + kg,
                amountFen + tradedFen,
                feeFen + tradedFeeFen,
                reservedFen - heldFor(kg),
                next,
                null,
                sequence,
                at);
    }

    public Order ended(EndedWhy why, Instant at) {
        return with(filledKg, amountFen, feeFen, 0, OrderState.CANCELLED, why, sequence, at);
    }

    Order rested(long place) {
        return with(filledKg, amountFen, feeFen, reservedFen, state, endedWhy, place, changedAt);
    }

    private Order with(
            long filled, long amount, long fee, long reserved, OrderState next, EndedWhy why, long place, Instant at) {
        return new Order(
                orderId,
                bookId,
                county,
                instrumentId,
                serial,
                party,
                side,
                type,
                goodFor,
                priceFenPerTonne,
                quantityKg,
                filled,
                amount,
                fee,
                reserved,
                next,
                why,
                place,
                expiresAt,
                placedAt,
                at);
    }
}
