package org.lintan.ticket.land;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * PURE: where the same land would lie if this outline, or the one it is compared with, had been traced on a shifted map (GCJ-02, BD-09) and
 * called CGCS2000: six places, for each way from one of the three to another.
 */
public final class Tracings {

    /** Nearly the same shape: what both cover is at least four fifths of what either covers. */
    private static final long SAME_OF_FIVE = 4;

    /**
     * Nearly the same place: a hand that traces wavers at every corner, but the centre stays. Without it, in a regular grid, a neighbour
     * that by chance lies where the copy would lie is taken for it.
     */
    private static final double CENTRE_M = 15;

    private static final double CENTRE_SHARE = 0.01;

    /** Farther than any of the six ways leads, between 3 and 54 degrees north: the longest is less than 0.018 degrees. */
    private static final double REACH_DEGREES = 0.02;

    private final List<Image> images;

    private Tracings(List<Image> images) {
        this.images = images;
    }

    public static Tracings of(Outline outline) {
        List<UnaryOperator<Coordinate>> froms =
                List.of(UnaryOperator.identity(), MapShift.GCJ_02::unshifted, MapShift.BD_09::unshifted);
        List<UnaryOperator<Coordinate>> tos =
                List.of(UnaryOperator.identity(), MapShift.GCJ_02::shifted, MapShift.BD_09::shifted);
        List<Image> images = new ArrayList<>();
        for (int from = 0; from < froms.size(); from++) {
            Geometry plain = moved(outline.lonLat(), froms.get(from));
            for (int to = 0; to < tos.size(); to++) {
                if (from != to) {
                    images.add(new Image(whole(moved(plain, tos.get(to)))));
                }
            }
        }
        return new Tracings(images);
    }

    /** The grid cells in which copies of land in these cells may lie, without drawing the six. */
    public static SortedSet<String> cellsAround(Collection<String> cells) {
        return LandCells.around(cells);
    }

    /** Whether two outlines are near enough and of a size to be worth trying; most pairs of a county are not. */
    public static boolean mayBeCopies(Outline one, Outline other) {
        return alike(one.areaM2(), other.areaM2())
                && around(one).intersects(other.lonLat().getEnvelopeInternal());
    }

    private static Envelope around(Outline outline) {
        Envelope box = outline.lonLat().getEnvelopeInternal().copy();
        box.expandBy(REACH_DEGREES);
        return box;
    }

    /** The grid cells of all six places: a copy shares at least one. */
    public SortedSet<String> cells() {
        SortedSet<String> cells = new TreeSet<>();
        images.forEach(image -> cells.addAll(LandCells.of(image.box())));
        return cells;
    }

    /** The m² this land shares with another outline once the shift is undone; empty where it is not nearly the same shape. */
    public OptionalLong copiedM2(Outline other) {
        return images.stream()
                .filter(image -> image.box().intersects(other.lonLat().getEnvelopeInternal()))
                .map(Image::outline)
                .filter(image -> alike(image.areaM2(), other.areaM2()))
                .mapToLong(image -> nearlySameM2(image, other))
                .filter(shared -> shared > 0)
                .max();
    }

    /** One of the six places. It is measured on its plane only when there is land near it to compare it with. */
    private static final class Image {

        private final Geometry lonLat;
        private Outline measured;

        Image(Geometry lonLat) {
            this.lonLat = lonLat;
        }

        Envelope box() {
            return lonLat.getEnvelopeInternal();
        }

        Outline outline() {
            if (measured == null) {
                measured = new Outline(lonLat);
            }
            return measured;
        }
    }

    private static long nearlySameM2(Outline image, Outline other) {
        long shared = image.overlapM2(other);
        long either = image.areaM2() + other.areaM2() - shared;
        boolean sameShape = shared * 5 >= either * SAME_OF_FIVE;
        return sameShape && image.centresApartM(other) <= CENTRE_M + CENTRE_SHARE * Math.sqrt(image.areaM2())
                ? shared
                : 0;
    }

    private static boolean alike(long one, long other) {
        return Math.min(one, other) * 5 >= Math.max(one, other) * SAME_OF_FIVE;
    }

    private static Geometry moved(Geometry lonLat, UnaryOperator<Coordinate> move) {
        Geometry moved = lonLat.copy();
        moved.apply((Coordinate at) -> at.setCoordinate(move.apply(at)));
        moved.geometryChanged();
        return moved;
    }

    /** A ring that all but touches itself may cross itself once it is bent. */
    private static Geometry whole(Geometry bent) {
        return bent.isValid() ? bent : GeometryFixer.fix(bent);
    }
}
