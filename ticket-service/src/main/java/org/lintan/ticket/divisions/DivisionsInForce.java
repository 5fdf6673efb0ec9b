package org.lintan.ticket.divisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lintan.kernel.text.UniqueText;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.workflow.Whereabouts;
import org.lintan.ticket.workflow.Whereabouts.Outside;

/**
 * PURE: the outlines that hold on a day, and what lies outside of them.
 *
 * @param invented whether they were made up
 */
public record DivisionsInForce(boolean invented, List<Division> divisions) {

    private static final int TOWN_DIGITS = 9;
    private static final long BASIS_POINTS = 10_000;

    /** Nothing was imported: nothing is compared. */
    public static final DivisionsInForce NONE = new DivisionsInForce(false, List.of());

    /** A plot by its name. */
    public record Named(String name, Outline outline) {}

    public DivisionsInForce {
        divisions = List.copyOf(divisions);
    }

    /**
     * Plots of one holder against the county and the township the holder belongs to: by the code of its village, else by the township's name.
     *
     * @param warnBasisPoints of a plot that may lie outside unmentioned: maps of divisions are coarser than those of plots
     */
    public Whereabouts of(Collection<Named> plots, Holder holder, long warnBasisPoints) {
        List<Division> compared = divisions.stream()
                .filter(division -> concerns(division, holder))
                .toList();
        List<Outside> outside = new ArrayList<>();
        for (Named plot : plots) {
            for (Division division : compared) {
                long m2 = division.boundary().outsideM2(plot.outline());
                if (m2 * BASIS_POINTS > warnBasisPoints * plot.outline().areaM2()) {
                    outside.add(new Outside(
                            plot.name(),
                            division.name(),
                            m2,
                            plot.outline().areaM2(),
                            division.boundary().around(plot.outline())));
                }
            }
        }
        return new Whereabouts(compared.stream().map(Division::name).toList(), invented, outside);
    }

    private boolean concerns(Division division, Holder holder) {
        if (division.isCounty()) {
            return true;
        }
        String town = holder.villageCode().substring(0, TOWN_DIGITS);
        boolean known = divisions.stream().anyMatch(one -> one.code().equals(town));
        return known
                ? division.code().equals(town)
                : UniqueText.of(division.name()).equals(UniqueText.of(holder.townName()));
    }
}
