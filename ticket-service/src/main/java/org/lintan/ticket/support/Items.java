package org.lintan.ticket.support;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next cursor of the following page; null when this is the last
 */
public record Items<T>(List<T> items, String next) {

    public static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }
}
