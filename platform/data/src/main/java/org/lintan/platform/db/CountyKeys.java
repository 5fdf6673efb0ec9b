package org.lintan.platform.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keys of rows in one or many counties, as one condition: {@code (county = ? AND id IN (?,?)) OR (county = ? AND id IN (?))}, which both
 * servers answer by point look-ups. Sorted, so that rows are locked in one order.
 */
public final class CountyKeys {

    private final SortedMap<String, SortedSet<String>> ids = new TreeMap<>();

    public CountyKeys add(String county, String id) {
        ids.computeIfAbsent(county, none -> new TreeSet<>()).add(id);
        return this;
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The condition, in brackets. Never asked of no keys. */
    public String in(String countyColumn, String idColumn) {
        List<String> counties = new ArrayList<>();
        ids.values()
                .forEach(of -> counties.add(
                        "(" + countyColumn + " = ? AND " + idColumn + " IN " + In.marks(In.padded(of)) + ")"));
        return "(" + String.join(" OR ", counties) + ")";
    }

    /** The arguments of {@link #in}, after those given. */
    public Object[] args(Object... first) {
        List<Object> args = new ArrayList<>(Arrays.asList(first));
        ids.forEach((county, of) -> {
            args.add(county);
            args.addAll(In.padded(of));
        });
        return args.toArray();
    }
}
