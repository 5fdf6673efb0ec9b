package org.lintan.platform.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** SQL lists: the marks and the arguments of {@code IN (…)}. Never called with an empty list. */
public final class In {

    private In() {}

    public static String marks(Collection<?> values) {
        return "(" + "?,".repeat(values.size() - 1) + "?)";
    }

    /**
     * The values with the last one repeated until there are 1, 2, 4, 8 … of them, which an {@code IN} does not mind: so that lists of all lengths
     * share a few statements, and the server has nearly always prepared the one that comes.
     */
    public static <T> List<T> padded(Collection<T> values) {
        List<T> padded = new ArrayList<>(values);
        T last = padded.get(padded.size() - 1);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(last);
        }
        return padded;
    }

    @SafeVarargs
    public static Object[] args(List<?> first, Collection<?>... lists) {
        List<Object> all = new ArrayList<>(first);
        for (Collection<?> list : lists) {
            all.addAll(list);
        }
        return all.toArray();
    }
}
