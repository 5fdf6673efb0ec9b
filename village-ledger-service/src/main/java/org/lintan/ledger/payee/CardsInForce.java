package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;
import org.lintan.platform.time.Utc;

/** The cards two people put in force over those of the rolls. */
@ApplicationScoped
public class CardsInForce {

    private static final LocalDateTime EVER = LocalDateTime.of(9999, 1, 1, 0, 0);

    private final CardSeal seal;

    CardsInForce(CardSeal seal) {
        this.seal = seal;
    }

    /** Of a village's households the newest confirmed card whose time to cool off is over at this moment, still sealed. */
    public Uni<Cards> at(Sql sql, Collective village, Instant now) {
        return until(sql, village, Utc.of(now));
    }

    /** The newest confirmed ones, those too whose time to cool off is not over. */
    public Uni<Cards> confirmed(Sql sql, Collective village) {
        return until(sql, village, EVER);
    }

    private Uni<Cards> until(Sql sql, Collective village, LocalDateTime latest) {
        return sql.rows(
                        "SELECT id, household_party, sealed FROM payee_change WHERE county = ? AND party = ? AND state = 'CONFIRMED'"
                                + " AND in_force_from <= ? ORDER BY in_force_from, id",
                        village.county(),
                        village.party(),
                        latest)
                .map(rows -> new Cards(
                        village.county(),
                        rows.stream()
                                .collect(Collectors.toMap(
                                        row -> row.getString("household_party"),
                                        row -> new Sealed(
                                                row.getString("id"),
                                                row.getBuffer("sealed").getBytes()),
                                        (before, newer) -> newer)),
                        seal));
    }

    private record Sealed(String changeId, byte[] bytes) {}

    /** Cards by household, sealed until they are needed. */
    public static final class Cards {

        private final String county;
        private final Map<String, Sealed> sealed;
        private final CardSeal seal;

        private Cards(String county, Map<String, Sealed> sealed, CardSeal seal) {
            this.county = county;
            this.sealed = sealed;
            this.seal = seal;
        }

        /** Empty where the roll's card is in force. */
        public Optional<Card> of(String householdParty) {
            return Optional.ofNullable(sealed.get(householdParty))
                    .map(found -> seal.open(county, found.changeId(), found.bytes()));
        }
    }
}
