package org.lintan.platform.http;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list: {@code {"items":[…],"next":null|"cursor"}}.
 *
 * @param next pass it as {@code after} for the following page; null at the end
 */
public record Page<T>(List<T> items, String next) {

    /** Rows a page holds unless its list says otherwise. */
    public static final int SIZE = 100;

    /** A list that needs no second page. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /** A page of rows fetched with a limit of {@code SIZE + 1}. */
    public static <T> Page<T> of(List<T> oneMore, Function<T, String> cursor) {
        return of(oneMore, SIZE, cursor);
    }

    /** Cuts one more row than asked for off, and makes the cursor of the last one kept. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }
}
