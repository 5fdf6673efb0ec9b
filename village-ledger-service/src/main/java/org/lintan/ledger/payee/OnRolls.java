package org.lintan.ledger.payee;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.lintan.ledger.village.Collective;
import org.lintan.platform.db.Sql;

/** What a village's rolls say of whom money goes to; told by the rolls' own package, which knows this one. */
public interface OnRolls {

    /**
     * A household as the newest roll that holds it says.
     *
     * @param head in full, as the bank reads it
     * @param card the one it is paid to as far as rolls say
     */
    record OnRoll(String householdParty, String householdNo, String head, Card card) {

        @Override
        public String toString() {
            return "OnRoll[" + householdNo + "]";
        }
    }

    /** Empty where no roll of the village holds that number. */
    Uni<Optional<OnRoll>> household(Sql sql, Collective village, String householdNo);

    /** The heads by household party, each by the newest roll that holds it. */
    Uni<Map<String, String>> heads(Sql sql, Collective village, Collection<String> householdParties);
}
