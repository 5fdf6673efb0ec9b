package org.lintan.ticket.land;

import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;

/**
 * A grid of 0.05 degrees (about 5 km) over the country. Issuing locks the cells it touches in sorted order, so two issues for
 * the same land wait for each other even when they are filed in two counties; the cells are also the index of issued land.
 */
final class LandCells {

    private static final int PER_DEGREE = 20;

    private LandCells() {}

    static SortedSet<String> of(Envelope box) {
        SortedSet<String> cells = new TreeSet<>();
        for (int x = index(box.getMinX()); x <= index(box.getMaxX()); x++) {
            for (int y = index(box.getMinY()); y <= index(box.getMaxY()); y++) {
                cells.add("%04d-%04d".formatted(x, y));
            }
        }
        return cells;
    }

    private static int index(double degrees) {
        return (int) Math.floor(degrees * PER_DEGREE);
    }
}
