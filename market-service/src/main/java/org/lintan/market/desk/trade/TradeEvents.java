package org.lintan.market.desk.trade;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Trade;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.events.Outbox;
import org.lintan.platform.events.OutgoingEvent;

/** Tells the other rooms of trades, each under the trace of the request that made it. */
@ApplicationScoped
class TradeEvents {

    private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Outbox outbox;

    TradeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> add(Sql sql, List<Trade> trades, Map<Ref, InstrumentKind> kinds, Map<String, String> traceparents) {
        return names(sql, trades).chain(names -> {
            List<OutgoingEvent> events = new ArrayList<>();
            Map<OutgoingEvent, String> traces = new IdentityHashMap<>();
            for (Trade trade : trades) {
                OutgoingEvent event = event(trade, kinds.get(trade.instrument()), names);
                events.add(event);
                traces.put(event, trace(traceparents.get(trade.commandId())));
            }
            return outbox.add(sql, events, traces::get);
        });
    }

    private static Uni<Map<String, String>> names(Sql sql, List<Trade> trades) {
        return ParticipantNames.of(
                sql,
                trades.stream().map(Trade::county).toList(),
                trades.stream()
                        .flatMap(trade -> Stream.of(trade.sellerParty(), trade.buyerParty()))
                        .toList());
    }

    /** {@code 00-traceId-spanId-flags}; anything else is no trace. */
    private static String trace(String traceparent) {
        return traceparent != null && TRACE.matcher(traceparent).matches() ? traceparent : null;
    }

    /** The registry moves the title of what this event tells: of no ticket, there is none to move, and its kind has an event of its own. */
    private static OutgoingEvent event(Trade trade, InstrumentKind kind, Map<String, String> names) {
        if (kind != InstrumentKind.TICKET) {
            throw new IllegalStateException(trade.tradeId() + " is of no ticket: " + kind);
        }
        return new OutgoingEvent(
                "market.events",
                trade.instrumentId(),
                "trade.settled.v1",
                trade.county(),
                TradeSettled.of(trade, names));
    }
}
