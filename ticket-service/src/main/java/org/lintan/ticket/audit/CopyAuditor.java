package org.lintan.ticket.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lintan.ticket.audit.RegistryAudit.LandCopy;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Period;
import org.lintan.ticket.land.Tracings;

/** PURE: issued land whose outline is, once the shift of a web map is undone, nearly that of other land of the same years. */
final class CopyAuditor {

    /** @param late issued before outlines were tried against the shifts of web maps */
    record Issued(String reference, Period period, Outline outline, boolean late) {}

    private CopyAuditor() {}

    /**
     * Each pair once. A pair that overlaps as drawn is not named here again.
     *
     * @param own land of the county, in an order that stays
     * @param abroad land of other counties near it
     */
    static List<LandCopy> audit(List<Issued> own, List<Issued> abroad, long toleranceM2) {
        List<LandCopy> copies = new ArrayList<>();
        List<Issued> all = Stream.concat(own.stream(), abroad.stream()).toList();
        for (int i = 0; i < own.size(); i++) {
            Issued one = own.get(i);
            Tracings tracings = null;
            for (Issued other : all.subList(i + 1, all.size())) {
                if (!one.period.overlaps(other.period) || !Tracings.mayBeCopies(one.outline, other.outline)) {
                    continue;
                }
                tracings = tracings == null ? Tracings.of(one.outline) : tracings;
                long copiedM2 = tracings.copiedM2(other.outline).orElse(0);
                if (copiedM2 > toleranceM2 && one.outline.overlapM2(other.outline) <= toleranceM2) {
                    copies.add(new LandCopy(one.reference, other.reference, copiedM2, one.late && other.late));
                }
            }
        }
        return copies;
    }
}
