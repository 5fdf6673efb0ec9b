package org.lintan.ledger.pub;

import java.time.LocalDate;

/**
 * A decision about sharing out money whose notice runs.
 *
 * @param potFen what is shared out
 * @param members heads of the roll by which it is shared
 * @param lastDay of the notice, which belongs to it entirely
 */
record PublicDecision(
        String decisionId,
        String county,
        String villageName,
        String collectiveName,
        String title,
        long potFen,
        long households,
        long members,
        LocalDate publishedOn,
        LocalDate lastDay,
        int noticeDays) {}
