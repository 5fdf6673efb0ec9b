package org.lintan.market.cash;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.lintan.market.MarketCode;
import org.lintan.market.holder.Holders;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.http.Refusal;

/** Whose money may be paid in, by hand or by a statement of the bank. */
public final class DepositTakers {

    private DepositTakers() {}

    /** {@code VILLAGE_TAKES_NO_DEPOSIT} or {@code NOT_A_PARTICIPANT}; empty for who takes deposits. */
    public static Uni<Optional<Refusal>> refusal(Sql sql, String county, String party) {
        return Holders.isVillage(sql, county, party)
                .chain(village -> village
                        ? Uni.createFrom().item(Optional.of(Refusal.of(MarketCode.VILLAGE_TAKES_NO_DEPOSIT)))
                        : ParticipantNames.of(sql, List.of(county), List.of(party))
                                .map(names -> names.isEmpty()
                                        ? Optional.of(Refusal.of(MarketCode.NOT_A_PARTICIPANT, party))
                                        : Optional.empty()));
    }
}
