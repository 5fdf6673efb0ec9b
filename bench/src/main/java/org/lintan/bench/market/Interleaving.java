package org.lintan.bench.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** PURE: in which order the arms of a round are run. */
final class Interleaving {

    private Interleaving() {}

    /**
     * Every arm once. Each round begins with another arm and every second one runs backwards, so that no arm always follows the same one or
     * always stands at the same place.
     */
    static <T> List<T> order(List<T> arms, int round) {
        List<T> order = new ArrayList<>(arms);
        Collections.rotate(order, -(round % arms.size()));
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }
}
