package org.lintan.ticket.divisions;

import org.lintan.ticket.land.Boundary;

/**
 * A county or township whose outline is known.
 *
 * @param code six digits for a county, nine for a township
 */
public record Division(String code, String name, Boundary boundary) {

    private static final int COUNTY_DIGITS = 6;

    boolean isCounty() {
        return code.length() == COUNTY_DIGITS;
    }
}
