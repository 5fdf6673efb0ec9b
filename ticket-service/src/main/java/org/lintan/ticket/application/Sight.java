package org.lintan.ticket.application;

import org.lintan.platform.http.Actor;
import org.lintan.ticket.support.Roles;
import org.lintan.ticket.workflow.Stage;

/** Which cases of the county a person knows of. What one may not see does not exist. */
final class Sight {

    private Sight() {}

    /** The holder sees its own from the draft on, the offices what was submitted, everybody of the county what is on public notice. */
    static boolean maySee(Actor actor, String holderParty, Stage stage) {
        boolean own = actor.has(Roles.STEWARD) && holderParty.equals(actor.party());
        boolean office = Roles.readsWholeCounty(actor) && stage != Stage.DRAFT;
        return own || office || stage == Stage.ON_NOTICE;
    }

    /** The steps of a case, and the papers they stand on, are for the offices of the county and for the holder; the public of a notice sees the rest. */
    static boolean seesSteps(Actor actor, String holderParty) {
        return Roles.readsWholeCounty(actor) || holderParty.equals(actor.party());
    }

    /** Whoever raised an objection reads it and its answer with the papers of both, and goes on reading the papers when the notice is over. */
    static boolean raised(Actor actor, ObjectionRow objection) {
        return objection.byParty.equals(actor.party());
    }
}
