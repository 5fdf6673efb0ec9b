package org.lintan.market.book;

/**
 * What a book says while it works on a command, in order. Plain numbers, so that a busy book makes no garbage;
 * {@link EventRecorder} turns the calls into {@link BookEvent} values.
 */
public interface BookSink {

    /** The order is let in; what becomes of it follows. */
    void accepted(long orderId);

    /** The command changed nothing. */
    void refused(long orderId, BookRefusal code);

    /**
     * Two orders traded. In an auction there is no taker: the buyer stands in its place.
     *
     * @param price the resting order's price, or the auction's; fen per tonne
     * @param takerLeft kg the taker still wants
     * @param makerLeft kg the resting order still has, shown or not
     */
    void traded(
            long tradeNo,
            long takerId,
            long makerId,
            Side takerSide,
            long price,
            long quantity,
            long takerLeft,
            long makerLeft);

    /** The order, or what is left of it, went to the end of the queue at its price. */
    void rested(long orderId, Side side, long price, long shown, long hidden);

    /**
     * The shown part was used up; the order shows the next one, at the end of the queue. After the trades of an auction, in
     * which hidden parts take part: what is left shows anew, in its old place.
     */
    void refreshed(long orderId, long shown, long hidden);

    /** The order now has this price and this much left; trades and a new place may follow. */
    void amended(long orderId, long price, long left);

    /** The order left the book with this much untraded. */
    void cancelled(long orderId, long quantity, CancelReason reason);

    /** The price an auction would have now; 0 if nothing would trade. Surplus above zero: buyers go without. */
    void indicated(long price, long volume, long surplus);

    /** The auction's price and volume, its trades follow; 0 if nothing trades. */
    void uncrossed(long price, long volume);

    void phaseChanged(Phase phase);

    void bandChanged(long low, long high);
}
