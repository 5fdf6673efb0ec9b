package org.lintan.market.desk;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;

/** Tells the other rooms of a trade, under the trace of the request that made it. */
@ApplicationScoped
class TradeEvents {

    private final Outbox outbox;

    TradeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** One statement for all trades of a request: an order may meet thousands. */
    Uni<Void> add(Sql sql, List<Trade> trades, Map<String, String> traceparents) {
        Map<String, List<Trade>> byCommand = trades.stream()
                .collect(Collectors.groupingBy(Trade::commandId, LinkedHashMap::new, Collectors.toList()));
        return names(sql, trades)
                .chain(names -> Multi.createFrom()
                        .iterable(byCommand.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                command -> add(sql, command.getValue(), names, traceparents.get(command.getKey())))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Uni<Map<String, String>> names(Sql sql, List<Trade> trades) {
        return ParticipantNames.of(
                sql,
                trades.stream().map(Trade::county).toList(),
                trades.stream()
                        .flatMap(trade -> Stream.of(trade.sellerParty(), trade.buyerParty()))
                        .toList());
    }

    private Uni<Void> add(Sql sql, List<Trade> trades, Map<String, String> names, String traceparent) {
        List<OutgoingEvent> events = trades.stream()
                .map(trade -> new OutgoingEvent(
                        "market.events",
                        trade.ticketId(),
                        "trade.settled.v1",
                        trade.county(),
                        TradeSettled.of(trade, names)))
                .toList();
        if (traceparent == null) {
            return outbox.add(sql, events);
        }
        try (Scope under = Span.wrap(context(traceparent)).makeCurrent()) {
            return outbox.add(sql, events);
        }
    }

    /** {@code 00-traceId-spanId-flags}; anything else gives the invalid context, which is no trace. */
    private static SpanContext context(String traceparent) {
        String[] parts = traceparent.split("-");
        return parts.length != 4
                ? SpanContext.getInvalid()
                : SpanContext.createFromRemoteParent(
                        parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
    }
}
