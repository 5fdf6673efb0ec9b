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

    @SafeVarargs
    public static Object[] args(List<?> first, Collection<?>... lists) {
        List<Object> all = new ArrayList<>(first);
        for (Collection<?> list : lists) {
            all.addAll(list);
        }
        return all.toArray();
    }
}
