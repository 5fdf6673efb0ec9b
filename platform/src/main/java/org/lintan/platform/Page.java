package org.lintan.platform;

import java.util.List;
import java.util.function.Function;

/** A part of a list: {@code {"items":[…],"next":null|"cursor"}}. */
public record Page<T>(List<T> items, String next) {

    /** Cuts one more row than asked for off, and makes the cursor of the last one kept. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }
}
