package org.lintan.ticket.retirement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.input.ShownText;
import org.lintan.ticket.claims.NewStatement;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.registry.RegistryRefusal;
import org.lintan.ticket.support.Roles;

/** @param statement what is said of the beneficiary's emissions; null where nobody asked, as before statements were taken */
record NewRetirement(
        @NotNull @Positive Long quantityKg,
        @NotBlank @Size(max = 200) @ShownText String beneficiary,
        @NotNull Purpose purpose,
        @Size(max = 1000) String note,
        NewStatement statement) {

    /** Why this party may not retire so, whatever it holds; empty if it may. */
    Optional<Refusal> refusal(Actor actor, int thisYear) {
        if (purpose == Purpose.JUDICIAL_RESTORATION && !actor.has(Roles.JUDICIAL)) {
            return Optional.of(Refusal.of(RegistryRefusal.PURPOSE_NOT_YOURS));
        }
        return Optional.ofNullable(statement).flatMap(said -> said.refusal(purpose, thisYear));
    }
}
