package org.lintan.market.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lintan.market.desk.floor.Ref;
import org.lintan.market.order.pit.Pit;

/**
 * Pits as this process last left them, so that they need not be built from their orders for each batch. Only a hint: a pit is given
 * out under the stamp the database holds, and to one at a time. What a rolled back batch, another owner or a restart made stale
 * has another stamp, or none, and is dropped.
 */
@ApplicationScoped
class PitCache {

    /** Orders in all pits together, about half a kilobyte each. */
    private static final long MOST_ORDERS = 200_000;
    /** What a pit takes without any order, in orders. */
    private static final long EMPTY_PIT = 100;

    private record Kept(String stamp, Pit pit, long orders) {}

    private final Map<Ref, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long held;

    PitCache() {
        this(MOST_ORDERS);
    }

    /** @param most orders; an empty pit counts as {@link #EMPTY_PIT} */
    PitCache(long most) {
        this.most = most;
    }

    /** Whether this process has written all of them: then each has its row, unless that batch was rolled back. */
    synchronized boolean has(Collection<Ref> instruments) {
        return kept.keySet().containsAll(instruments);
    }

    /** Takes the pit out, if it is the one of this stamp. */
    synchronized Optional<Pit> take(Ref instrument, String stamp) {
        return Optional.ofNullable(drop(instrument))
                .filter(found -> found.stamp().equals(stamp))
                .map(Kept::pit);
    }

    /** Keeps a pit nobody moves any more, under the stamp that is being written with it; those not used for longest make room. */
    synchronized void keep(Ref instrument, String stamp, Pit pit) {
        drop(instrument);
        Kept entry = new Kept(stamp, pit, EMPTY_PIT + pit.size());
        kept.put(instrument, entry);
        held += entry.orders();
        while (held > most) {
            drop(kept.keySet().iterator().next());
        }
    }

    private Kept drop(Ref instrument) {
        Kept dropped = kept.remove(instrument);
        held -= dropped == null ? 0 : dropped.orders();
        return dropped;
    }
}
