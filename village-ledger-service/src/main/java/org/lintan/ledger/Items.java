package org.lintan.ledger;

import java.util.List;

/** A page of a list; {@code next} is the cursor of the following page, null at the end. */
public record Items<T>(List<T> items, String next) {

    public static <T> Items<T> all(List<T> items) {
        return new Items<>(items, null);
    }
}
