package org.lintan.market;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next pass it as {@code after} for the next page; null at the end
 */
public record Page<T>(List<T> items, String next) {

    /** Rows a page holds. */
    public static final int SIZE = 100;

    /** A page of rows fetched with a limit of {@code SIZE + 1}. */
    public static <T> Page<T> of(List<T> fetched, Function<T, String> id) {
        return of(fetched, SIZE, id);
    }

    /** A page of rows fetched with a limit of one more than {@code size}. */
    public static <T> Page<T> of(List<T> fetched, int size, Function<T, String> id) {
        if (fetched.size() <= size) {
            return new Page<>(fetched, null);
        }
        List<T> items = List.copyOf(fetched.subList(0, size));
        return new Page<>(items, id.apply(items.get(size - 1)));
    }
}
