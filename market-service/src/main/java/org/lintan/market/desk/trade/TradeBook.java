package org.lintan.market.desk.trade;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.lintan.kernel.instrument.InstrumentKind;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.desk.floor.Trade;
import org.lintan.platform.db.CountyKeys;
import org.lintan.platform.db.Sql;

/** Trades as other packages of the market write and read them, in their transaction. */
@ApplicationScoped
public class TradeBook {

    private final TradeEvents events;

    TradeBook(TradeEvents events) {
        this.events = events;
    }

    /**
     * Keeps new trades, in order, and tells the other rooms of them.
     *
     * @param kinds of their instruments
     * @param traceparents of the requests that made them, by command id
     */
    public Uni<Void> write(
            Sql sql, List<Trade> trades, Map<Ref, InstrumentKind> kinds, Map<String, String> traceparents) {
        return trades.isEmpty()
                ? Uni.createFrom().voidItem()
                : TradeRows.insert(sql, trades).chain(() -> events.add(sql, trades, kinds, traceparents));
    }

    /**
     * The trades of what stood: an offer or a bid.
     *
     * @param most of each that are read
     * @return by offer or bid, oldest first
     */
    public static Uni<Map<Ref, List<Trade>>> of(Sql sql, CountyKeys standing, int most) {
        return TradeRows.of(sql, standing, most);
    }
}
