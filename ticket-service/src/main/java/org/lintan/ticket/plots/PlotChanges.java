package org.lintan.ticket.plots;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lintan.ticket.land.Outline;

/**
 * What differs between two versions of a plot.
 *
 * @param from the number of the one version
 * @param to the number of the other
 * @param gainedM2 land only the second outline covers, m²
 * @param lostM2 land only the first outline covers, m²
 */
record PlotChanges(int from, int to, List<Change> changes, long gainedM2, long lostM2) {

    /** What can differ. */
    enum Part {
        NAME(Plot::name),
        TITLE(Plot::titleCertificateNo),
        COMPARTMENT(Plot::compartment),
        CATEGORY(Plot::forestCategory),
        SPECIES(Plot::dominantSpecies),
        AREA(Plot::areaM2),
        OUTLINE(Plot::measuredAreaM2) {
            @Override
            boolean differs(Plot before, Plot after) {
                return !before.outline().wkt().equals(after.outline().wkt());
            }
        };

        private final Function<Plot, Object> value;

        Part(Function<Plot, Object> value) {
            this.value = value;
        }

        boolean differs(Plot before, Plot after) {
            return !value.apply(before).equals(value.apply(after));
        }

        private Change change(Plot before, Plot after) {
            return new Change(
                    this, value.apply(before).toString(), value.apply(after).toString());
        }
    }

    /** @param before as text; of an area, and of an outline the area it measures, in m² */
    record Change(Part part, String before, String after) {}

    /** The parts that differ; none when both say the same. */
    static Set<Part> between(Plot before, Plot after) {
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeIf(part -> !part.differs(before, after));
        return parts;
    }

    static PlotChanges of(Plot before, Plot after) {
        List<Change> changes = new ArrayList<>();
        between(before, after).forEach(part -> changes.add(part.change(before, after)));
        Outline one = before.outline();
        Outline other = after.outline();
        boolean redrawn = Part.OUTLINE.differs(before, after);
        long shared = redrawn ? one.overlapM2(other) : one.areaM2();
        return new PlotChanges(
                before.version(),
                after.version(),
                changes,
                redrawn ? Math.max(0, other.areaM2() - shared) : 0,
                redrawn ? Math.max(0, one.areaM2() - shared) : 0);
    }
}
