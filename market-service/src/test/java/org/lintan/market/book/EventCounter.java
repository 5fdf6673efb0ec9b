package org.lintan.market.book;

/** Counts what a book says and keeps nothing of it: hearing makes no garbage. */
final class EventCounter implements BookSink {

    long events;
    long trades;

    @Override
    public void accepted(long orderId) {
        events++;
    }

    @Override
    public void refused(long orderId, BookRefusal code) {
        events++;
    }

    @Override
    public void traded(
            long tradeNo,
            long takerId,
            long makerId,
            Side takerSide,
            long price,
            long quantity,
            long takerLeft,
            long makerLeft) {
        events++;
        trades++;
    }

    @Override
    public void rested(long orderId, Side side, long price, long shown, long hidden) {
        events++;
    }

    @Override
    public void refreshed(long orderId, long shown, long hidden) {
        events++;
    }

    @Override
    public void amended(long orderId, long price, long left) {
        events++;
    }

    @Override
    public void cancelled(long orderId, long quantity, CancelReason reason) {
        events++;
    }

    @Override
    public void indicated(long price, long volume, long surplus) {
        events++;
    }

    @Override
    public void uncrossed(long price, long volume) {
        events++;
    }

    @Override
    public void phaseChanged(Phase phase) {
        events++;
    }

    @Override
    public void bandChanged(long low, long high) {
        events++;
    }
}
