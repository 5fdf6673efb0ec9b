package org.lintan.market.desk.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.lintan.market.MarketCode;
import org.lintan.market.MarketConfig;
import org.lintan.platform.http.Refusal;

/**
 * The requests of this process whose commands are on their way, counted by partition and by party: from before a command is sent until its
 * request has an answer. Beyond the bounds a request is refused before anything is written, and may be repeated with its key: so the log is
 * never longer than what is answered in time, and nobody's machine takes the places of all others.
 */
@ApplicationScoped
class OnTheWay {

    private static final String REFUSED = "lintan.market.commands.refused";

    private record Asker(String county, String party) {}

    private final int mostOfPartition;
    private final int mostOfParty;
    private final Map<Integer, Integer> ofPartition = new HashMap<>();
    private final Map<Asker, Integer> ofParty = new HashMap<>();
    private final Counter refusedOfPartition;
    private final Counter refusedOfParty;

    @Inject
    OnTheWay(MarketConfig config, MeterRegistry meters) {
        this(config.onTheWayPerPartition(), config.onTheWayPerParty(), meters);
    }

    OnTheWay(int mostOfPartition, int mostOfParty, MeterRegistry meters) {
        this.mostOfPartition = mostOfPartition;
        this.mostOfParty = mostOfParty;
        this.refusedOfPartition = refused("partition").register(meters);
        this.refusedOfParty = refused("party").register(meters);
        Gauge.builder("lintan.market.commands.on.the.way", this::count)
                .description("Requests of this process whose commands have no answer yet")
                .register(meters);
    }

    private static Counter.Builder refused(String limit) {
        return Counter.builder(REFUSED)
                .description("Requests refused with 429 because too many were on their way")
                .tag("limit", limit);
    }

    /**
     * A place for one more command of the party in the partition.
     *
     * @throws org.lintan.platform.http.Rollback {@code TOO_MANY_COMMANDS} where the party has all it may have, {@code MARKET_CROWDED} where the
     *     partition has
     */
    synchronized Seat take(String county, String party, int partition) {
        Asker asker = new Asker(county, party);
        if (ofParty.getOrDefault(asker, 0) >= mostOfParty) {
            refusedOfParty.increment();
            throw Refusal.of(MarketCode.TOO_MANY_COMMANDS, mostOfParty).rollback();
        }
        if (ofPartition.getOrDefault(partition, 0) >= mostOfPartition) {
            refusedOfPartition.increment();
            throw Refusal.of(MarketCode.MARKET_CROWDED).rollback();
        }
        ofParty.merge(asker, 1, Integer::sum);
        ofPartition.merge(partition, 1, Integer::sum);
        return new Seat(asker, partition);
    }

    synchronized int count() {
        return ofPartition.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int of(String county, String party) {
        return ofParty.getOrDefault(new Asker(county, party), 0);
    }

    private synchronized void giveBack(Seat seat) {
        if (!seat.taken) {
            return;
        }
        seat.taken = false;
        ofParty.computeIfPresent(seat.asker, OnTheWay::oneLess);
        ofPartition.computeIfPresent(seat.partition, OnTheWay::oneLess);
    }

    /** Nobody is remembered who has nothing on its way: there may be as many parties as households. */
    private static <T> Integer oneLess(T whose, int count) {
        return count == 1 ? null : count - 1;
    }

    /** One command's place among those on their way. */
    final class Seat {

        private final Asker asker;
        private final int partition;
        private boolean taken = true;

        private Seat(Asker asker, int partition) {
            this.asker = asker;
            this.partition = partition;
        }

        /** It is answered, or nobody will be any more; said again, it changes nothing. */
        void giveBack() {
            OnTheWay.this.giveBack(this);
        }
    }
}
