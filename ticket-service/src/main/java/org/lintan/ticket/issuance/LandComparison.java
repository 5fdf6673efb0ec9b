package org.lintan.ticket.issuance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lintan.ticket.land.Outline;
import org.lintan.ticket.land.Tracings;
import org.lintan.ticket.plots.Plot;
import org.lintan.ticket.workflow.LandConflict;
import org.lintan.ticket.workflow.LandConflict.Kind;

/** PURE: the land of a case beside other land: as drawn, and as it would lie if one of the two had been traced on a shifted map. */
public final class LandComparison {

    /** Other land: in the register ({@code issued}) or of another open case. */
    public record Entry(boolean issued, String scheme, String reference, Outline outline) {}

    private record Footprint(String name, Outline outline, Tracings tracings) {}

    private final List<Footprint> plots;
    private final SortedSet<String> cells;

    public LandComparison(Collection<Plot> plots) {
        this.plots = plots.stream()
                .map(plot -> new Footprint(plot.name(), plot.outline(), Tracings.of(plot.outline())))
                .toList();
        SortedSet<String> all = new TreeSet<>();
        this.plots.forEach(plot -> {
            all.addAll(plot.outline().cells());
            all.addAll(plot.tracings().cells());
        });
        this.cells = Collections.unmodifiableSortedSet(all);
    }

    /** Every grid cell in which land of the case, or a copy of it, may lie. */
    public SortedSet<String> cells() {
        return cells;
    }

    /** Summed by reference; overlaps above the tolerance first, then copies, the largest of each first. */
    public List<LandConflict> conflicts(Collection<Entry> entries, long toleranceM2) {
        Map<String, LandConflict> found = new LinkedHashMap<>();
        for (Entry entry : entries) {
            long covered = plots.stream()
                    .mapToLong(plot -> plot.outline().overlapM2(entry.outline()))
                    .sum();
            add(found, entry, covered, Kind.OVERLAP);
            if (covered <= toleranceM2) {
                long copied = plots.stream()
                        .mapToLong(plot ->
                                plot.tracings().copiedM2(entry.outline()).orElse(0))
                        .sum();
                add(found, entry, copied, Kind.TRACED);
            }
        }
        return found.values().stream()
                .filter(conflict -> conflict.overlapM2() > toleranceM2)
                .sorted(Comparator.comparing(LandConflict::kind)
                        .thenComparing(LandConflict::overlapM2, Comparator.reverseOrder()))
                .toList();
    }

    /** Plots of the case that are copies of each other; the second is named by its own name. */
    public List<LandConflict> copiesWithin() {
        List<LandConflict> copies = new ArrayList<>();
        for (int i = 0; i < plots.size(); i++) {
            for (int j = i + 1; j < plots.size(); j++) {
                Footprint other = plots.get(j);
                plots.get(i)
                        .tracings()
                        .copiedM2(other.outline())
                        .ifPresent(shared -> copies.add(new LandConflict(
                                true, "CASE", other.name(), shared, Kind.TRACED, List.of(other.outline()))));
            }
        }
        return copies;
    }

    private static void add(Map<String, LandConflict> found, Entry entry, long m2, Kind kind) {
        if (m2 > 0) {
            found.merge(
                    kind + entry.reference(),
                    new LandConflict(
                            entry.issued(), entry.scheme(), entry.reference(), m2, kind, List.of(entry.outline())),
                    LandConflict::and);
        }
    }
}
