package org.lintan.ticket.land;

import java.util.Collection;
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
                cells.add(name(x, y));
            }
        }
        return cells;
    }

    /** These cells and those that touch them. */
    static SortedSet<String> around(Collection<String> cells) {
        SortedSet<String> around = new TreeSet<>();
        for (String cell : cells) {
            int dash = cell.indexOf('-');
            int column = Integer.parseInt(cell.substring(0, dash));
            int row = Integer.parseInt(cell.substring(dash + 1));
            for (int x = column - 1; x <= column + 1; x++) {
                for (int y = row - 1; y <= row + 1; y++) {
                    around.add(name(x, y));
                }
            }
        }
        return around;
    }

    private static String name(int x, int y) {
        return "%04d-%04d".formatted(x, y);
    }

    private static int index(double degrees) {
        return (int) Math.floor(degrees * PER_DEGREE);
    }
}
