package org.lintan.ticket.retirement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.lintan.kernel.text.ShownName;
import org.lintan.kernel.text.UniqueText;
import org.lintan.platform.documents.NamedPaper;
import org.lintan.platform.http.Actor;
import org.lintan.platform.http.Refusal;
import org.lintan.platform.http.input.ShownText;
import org.lintan.ticket.claims.ClaimRefusal;
import org.lintan.ticket.claims.ClaimWords;
import org.lintan.ticket.claims.NewStatement;
import org.lintan.ticket.claims.Purpose;
import org.lintan.ticket.claims.Stated;
import org.lintan.ticket.claims.Statement;
import org.lintan.ticket.registry.RegistryRefusal;
import org.lintan.ticket.support.Roles;

/**
 * @param statement what is said of the beneficiary's emissions; null where nobody asked, as before statements were taken
 * @param documents what it stands on and the holder has sent: a statement of emissions, a contract, a court's paper; null for none
 */
record NewRetirement(
        @NotNull @Positive Long quantityKg,
        @NotBlank @Size(max = 200) @ShownText String beneficiary,
        @NotNull Purpose purpose,
        @Size(max = 1000) String note,
        NewStatement statement,
        @Size(max = 20) List<@NotNull @Valid NamedPaper> documents) {

    /** The beneficiary as it is kept and shown. */
    String shownBeneficiary() {
        return ShownName.clean(beneficiary);
    }

    /** The figures that were stated; empty where there are none, said or not. */
    Optional<Statement> figures() {
        return Optional.ofNullable(statement).flatMap(NewStatement::figures);
    }

    /**
     * What stands on record beside it.
     *
     * @param setBeforeKg what earlier retirements were set against the same beneficiary's year; 0 where no figures are stated
     */
    Stated stated(long setBeforeKg) {
        if (statement == null) {
            return Stated.NONE;
        }
        return figures()
                .map(stated -> Stated.of(stated, Stated.againstKg(stated, setBeforeKg, quantityKg)))
                .orElse(Stated.NOT_STATED);
    }

    /**
     * Why this party may not retire so, whatever it holds; empty if it may.
     *
     * @param registered what the party is called on record; null where nobody knows
     */
    Optional<Refusal> refusal(Actor actor, int thisYear, String registered) {
        if (purpose == Purpose.JUDICIAL_RESTORATION && !actor.has(Roles.JUDICIAL)) {
            return Optional.of(Refusal.of(RegistryRefusal.PURPOSE_NOT_YOURS));
        }
        return ClaimWords.in(note)
                .map(words -> Refusal.of(ClaimRefusal.CLAIM_IN_NOTE, words))
                .or(() -> claimInName(registered))
                .or(() -> Optional.ofNullable(statement).flatMap(said -> said.refusal(purpose, thisYear)));
    }

    /** A name is typed freely and stands on the certificate like the note does; a party that is called so may name itself. */
    private Optional<Refusal> claimInName(String registered) {
        if (registered != null && UniqueText.of(registered).equals(UniqueText.of(beneficiary))) {
            return Optional.empty();
        }
        return ClaimWords.in(shownBeneficiary()).map(words -> Refusal.of(ClaimRefusal.CLAIM_IN_BENEFICIARY, words));
    }
}
