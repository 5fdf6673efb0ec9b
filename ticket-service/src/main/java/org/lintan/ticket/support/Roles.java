package org.lintan.ticket.support;

import java.util.Collections;
import java.util.Set;
import org.lintan.platform.http.Actor;

/** The roles of the realm (design §7) as constants for annotations. */
public final class Roles {

    public static final String HOUSEHOLD = "household";
    public static final String STEWARD = "steward";
    public static final String MEASURER = "measurer";
    public static final String EXPERT = "expert";
    public static final String FORESTRY = "forestry-officer";
    public static final String ECOLOGY = "ecology-officer";
    public static final String BUYER = "buyer";
    public static final String JUDICIAL = "judicial-buyer";
    public static final String RESERVE = "reserve-centre";
    public static final String BANK = "bank";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";

    private static final Set<String> COUNTY_READERS = Set.of(MEASURER, EXPERT, FORESTRY, ECOLOGY, AUDITOR, OPERATOR);

    private Roles() {}

    /** Whether the person's office is the whole county; everybody else sees what their own party may see. */
    public static boolean readsWholeCounty(Actor actor) {
        return !Collections.disjoint(actor.roles(), COUNTY_READERS);
    }
}
