package org.lintan.market.cash;

import org.lintan.platform.http.Actor;

/** Those who handle everybody's money of a county. */
final class Staff {

    private Staff() {}

    static boolean seesCounty(Actor actor) {
        return actor.has("bank") || actor.has("operator") || actor.has("auditor");
    }
}
