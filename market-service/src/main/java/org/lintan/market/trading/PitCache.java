package org.lintan.market.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lintan.market.pit.Pit;

/**
 * Pits as this process last left them, so that they need not be built from their orders for each batch. Only a hint: a pit is given
 * out under the stamp the database holds, and to one at a time. What a rolled back batch, another owner or a restart made stale
 * has another stamp, or none, and is dropped.
 */
@ApplicationScoped
class PitCache {

    private static final int MOST = 500;

    private record Key(String county, String ticketId) {
    }

    private record Kept(String stamp, Pit pit) {
    }

    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** Takes the pit out, if it is the one of this stamp. */
    synchronized Optional<Pit> take(String county, String ticketId, String stamp) {
        return Optional.ofNullable(kept.remove(new Key(county, ticketId))).filter(found -> found.stamp().equals(stamp)).map(Kept::pit);
    }

    /** Keeps a pit nobody moves any more, under the stamp that is being written with it. */
    synchronized void keep(String county, String ticketId, String stamp, Pit pit) {
        kept.put(new Key(county, ticketId), new Kept(stamp, pit));
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
