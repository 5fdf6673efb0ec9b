package org.lintan.ticket.divisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.lintan.kernel.text.UniqueText;
import org.lintan.ticket.holders.Holder;
import org.lintan.ticket.land.Boundary;
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
        List<Division> compared = divisions.stream().filter(concerning(holder)).toList();
        List<Outside> outside = new ArrayList<>();
        for (Named plot : plots) {
            for (Division division : compared) {
                long areaM2 = plot.outline().areaM2();
                Boundary.Beyond beyond = division.boundary().beyond(plot.outline());
                if (beyond.m2() * BASIS_POINTS > warnBasisPoints * areaM2) {
                    outside.add(new Outside(plot.name(), division.name(), beyond.m2(), areaM2, beyond.around()));
                }
            }
        }
        return new Whereabouts(compared.stream().map(Division::name).toList(), invented, outside);
    }

    private Predicate<Division> concerning(Holder holder) {
        if (divisions.stream().allMatch(Division::isCounty)) {
            return county -> true;
        }
        String town = holder.villageCode().substring(0, TOWN_DIGITS);
        if (divisions.stream().anyMatch(one -> one.code().equals(town))) {
            return division -> division.isCounty() || division.code().equals(town);
        }
        String name = UniqueText.of(holder.townName());
        return division -> division.isCounty() || UniqueText.of(division.name()).equals(name);
    }
}
