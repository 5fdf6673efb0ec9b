package org.lintan.market.desk;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.lintan.market.desk.floor.OfferId;
import org.lintan.platform.http.Code;
import org.lintan.platform.http.Refusal;

/** What stands until somebody takes it or takes it back, asked about before the log. */
public final class Offers {

    private Offers() {}

    /**
     * The instrument of an offer, for a command about it: most ids carry it. Refuses by this code what can be no offer.
     *
     * @param before how that of an id from before ids carried it is found
     */
    public static Uni<String> instrument(String offerId, Supplier<Uni<String>> before, Code unknown) {
        return OfferId.isOld(offerId)
                ? before.get()
                : OfferId.instrument(offerId)
                        .map(instrument -> Uni.createFrom().item(instrument))
                        .orElseGet(() ->
                                Uni.createFrom().failure(Refusal.of(unknown).rollback()));
    }
}
