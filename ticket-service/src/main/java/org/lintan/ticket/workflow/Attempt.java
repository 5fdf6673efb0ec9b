package org.lintan.ticket.workflow;

import org.lintan.kernel.party.Party;
import org.lintan.platform.http.Actor;

/**
 * Somebody wants to do something to a case.
 *
 * @param party whom the actor acts for, with the village on whose roll it stands
 */
public record Attempt(Action action, Actor actor, Party party, ActionInput input, CaseFacts facts) {

    boolean is(Action first, Action... others) {
        if (action == first) {
            return true;
        }
        for (Action other : others) {
            if (action == other) {
                return true;
            }
        }
        return false;
    }
}
