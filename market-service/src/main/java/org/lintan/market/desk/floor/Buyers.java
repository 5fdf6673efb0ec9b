package org.lintan.market.desk.floor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lintan.market.MarketCode;
import org.lintan.platform.http.Refusal;

/** Who may buy in a lane. */
enum Buyers {
    ANYBODY(EnumSet.allOf(Capacity.class), null),
    RESERVE_CENTRE(EnumSet.of(Capacity.RESERVE_CENTRE), MarketCode.WRONG_LANE),
    COURTS(EnumSet.of(Capacity.COURT), MarketCode.COURTS_ONLY);

    private final Set<Capacity> admitted;
    private final MarketCode refusal;

    Buyers(Set<Capacity> admitted, MarketCode refusal) {
        this.admitted = admitted;
        this.refusal = refusal;
    }

    Optional<Refusal> refusal(Capacity buyer) {
        return admitted.contains(buyer) ? Optional.empty() : Optional.of(Refusal.of(refusal));
    }
}
