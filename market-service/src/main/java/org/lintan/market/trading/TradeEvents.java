package org.lintan.market.trading;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.lintan.market.floor.Trade;
import org.lintan.platform.Outbox;
import org.lintan.platform.OutgoingEvent;
import org.lintan.platform.Sql;

/** Tells the other rooms of a trade, under the trace of the request that made it. */
@ApplicationScoped
class TradeEvents {

    private final Outbox outbox;

    TradeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> add(Sql sql, List<Trade> trades, Map<String, String> traceparents) {
        return Multi.createFrom().iterable(trades)
            .onItem().transformToUniAndConcatenate(trade -> add(sql, trade, traceparents.get(trade.commandId())))
            .collect().last().replaceWithVoid();
    }

    private Uni<Void> add(Sql sql, Trade trade, String traceparent) {
        List<OutgoingEvent> event = List.of(new OutgoingEvent("market.events", trade.ticketId(), "trade.settled.v1", trade.county(), TradeSettled.of(trade)));
        if (traceparent == null) {
            return outbox.add(sql, event);
        }
        try (Scope under = Span.wrap(context(traceparent)).makeCurrent()) {
            return outbox.add(sql, event);
        }
    }

    /** {@code 00-traceId-spanId-flags}; anything else gives the invalid context, which is no trace. */
    private static SpanContext context(String traceparent) {
        String[] parts = traceparent.split("-");
        return parts.length != 4 ? SpanContext.getInvalid()
            : SpanContext.createFromRemoteParent(parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
    }
}
