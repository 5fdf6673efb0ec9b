package org.lintan.market.book;

/** The calls of {@link BookSink} as values; what each means is said there. */
public sealed interface BookEvent {

    record Accepted(long orderId) implements BookEvent {}

    record Refused(long orderId, BookRefusal code) implements BookEvent {}

    record Traded(
            long tradeNo,
            long takerId,
            long makerId,
            Side takerSide,
            long price,
            long quantity,
            long takerLeft,
            long makerLeft)
            implements BookEvent {}

    record Rested(long orderId, Side side, long price, long shown, long hidden) implements BookEvent {}

    record Refreshed(long orderId, long shown, long hidden) implements BookEvent {}

    record Amended(long orderId, long price, long left) implements BookEvent {}

    record Cancelled(long orderId, long quantity, CancelReason reason) implements BookEvent {}

    record Indicated(long price, long volume, long surplus) implements BookEvent {}

    record Uncrossed(long price, long volume) implements BookEvent {}

    record PhaseChanged(Phase phase) implements BookEvent {}

    record BandChanged(long low, long high) implements BookEvent {}
}
