package org.lintan.market.money;

import org.lintan.platform.http.Actor;

/** Those who handle everybody's money of a county. */
public final class Staff {

    private Staff() {}

    public static boolean seesCounty(Actor actor) {
        return actor.has("bank") || actor.has("operator") || actor.has("auditor");
    }
}
