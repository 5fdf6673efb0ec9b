package org.lintan.ticket.workflow;

import org.lintan.platform.http.Actor;

/** Somebody wants to do something to a case. */
public record Attempt(Action action, Actor actor, ActionInput input, CaseFacts facts) {

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
