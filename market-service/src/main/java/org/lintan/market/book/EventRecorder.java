package org.lintan.market.book;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a book says as a list of values. For one thread. */
public final class EventRecorder implements BookSink {

    private List<BookEvent> events = new ArrayList<>();

    /** The events since the last call, in order. */
    public List<BookEvent> drain() {
        List<BookEvent> drained = events;
        events = new ArrayList<>();
        return drained;
    }

    @Override
    public void accepted(long orderId) {
        events.add(new BookEvent.Accepted(orderId));
    }

    @Override
    public void refused(long orderId, BookRefusal code) {
        events.add(new BookEvent.Refused(orderId, code));
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
        events.add(new BookEvent.Traded(tradeNo, takerId, makerId, takerSide, price, quantity, takerLeft, makerLeft));
    }

    @Override
    public void rested(long orderId, Side side, long price, long shown, long hidden) {
        events.add(new BookEvent.Rested(orderId, side, price, shown, hidden));
    }

    @Override
    public void refreshed(long orderId, long shown, long hidden) {
        events.add(new BookEvent.Refreshed(orderId, shown, hidden));
    }

    @Override
    public void amended(long orderId, long price, long left) {
        events.add(new BookEvent.Amended(orderId, price, left));
    }

    @Override
    public void cancelled(long orderId, long quantity, CancelReason reason) {
        events.add(new BookEvent.Cancelled(orderId, quantity, reason));
    }

    @Override
    public void indicated(long price, long volume, long surplus) {
        events.add(new BookEvent.Indicated(price, volume, surplus));
    }

    @Override
    public void uncrossed(long price, long volume) {
        events.add(new BookEvent.Uncrossed(price, volume));
    }

    @Override
    public void phaseChanged(Phase phase) {
        events.add(new BookEvent.PhaseChanged(phase));
    }

    @Override
    public void bandChanged(long low, long high) {
        events.add(new BookEvent.BandChanged(low, high));
    }
}
