package org.lintan.ticket.land;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same forest traced on a shifted map (case 05). */
class TracingsTest {

    private static final Coordinate STONE = new Coordinate(117.4, 26.7);

    @Test
    void movesACornerAsAGcj02MapDoes() {
        Coordinate there = MapShift.GCJ_02.shifted(STONE);

        assertEquals(117.4053001, there.x, 1e-7);
        assertEquals(26.6967972, there.y, 1e-7);
    }

    @Property(tries = 500)
    void findsTheWayBackFromEitherMapToLessThanAMillimetre(
            @ForAll @Scale(5) @DoubleRange(min = 74, max = 134) double lon,
            @ForAll @Scale(5) @DoubleRange(min = 18, max = 53) double lat) {
        for (MapShift map : MapShift.values()) {
            Coordinate back = map.unshifted(map.shifted(new Coordinate(lon, lat)));
            assertEquals(lon, back.x, 1e-8, map.name());
            assertEquals(lat, back.y, 1e-8, map.name());
        }
    }

    @Test
    void findsThePlotOfTheCaseThatWasTracedOnARoadMapThoughTheyShareNoSquareMetre() {
        Outline plot = rectangle(117.4, 26.7, 117.403, 26.703);
        Outline traced = rectangle(117.4053001, 26.6967972, 117.4083011, 26.6997974);

        assertEquals(0, plot.overlapM2(traced));
        assertTrue(Tracings.of(plot).copiedM2(traced).orElse(0) > plot.areaM2() * 99 / 100);
        assertTrue(Tracings.of(traced).copiedM2(plot).orElse(0) > plot.areaM2() * 99 / 100);
        assertTrue(Tracings.of(plot).cells().containsAll(traced.cells()));
    }

    @Test
    void staysSilentOverAThousandNeighbours() {
        List<Outline> grid = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 25; j++) {
                grid.add(rectangle(117.3 + 0.003 * i, 26.6 + 0.003 * j, 117.303 + 0.003 * i, 26.603 + 0.003 * j));
            }
        }
        for (int i = 0; i < grid.size(); i += 8) {
            Tracings tracings = Tracings.of(grid.get(i));
            assertTrue(grid.stream().allMatch(other -> tracings.copiedM2(other).isEmpty()), "plot " + i);
        }
        assertFalse(Tracings.of(grid.get(0)).copiedM2(grid.get(0)).isPresent(), "no copy of itself");
    }

    @Property(tries = 300)
    void findsWhatTheNaiveComparisonOfCornersFinds(
            @ForAll @Scale(5) @DoubleRange(min = 80, max = 130) double lon,
            @ForAll @Scale(5) @DoubleRange(min = 20, max = 50) double lat,
            @ForAll @Scale(5) @DoubleRange(min = 0.002, max = 0.02) double side,
            @ForAll @Scale(5) @DoubleRange(min = -0.1, max = 0.1) double off,
            @ForAll("ways") int way) {
        Envelope box = new Envelope(lon, lon + side, lat, lat + side);
        Envelope image = naive(box, way);
        Envelope drawn = new Envelope(
                image.getMinX() + off * side, image.getMaxX() + off * side, image.getMinY(), image.getMaxY());
        double apart = Math.hypot(
                metres(drawn.centre().x - image.centre().x) * Math.cos(Math.toRadians(lat)),
                metres(drawn.centre().y - image.centre().y));
        double allowed = 15 + metres(side) * Math.sqrt(Math.cos(Math.toRadians(lat))) / 100;
        double same = iou(image, drawn);
        boolean elsewhere =
                IntStream.range(0, 6).anyMatch(other -> other != way && iou(naive(box, other), drawn) > 0.76);
        // near either limit the shapes' own bend decides, which the naive comparison does not know
        Assume.that(!elsewhere && Math.abs(same - 0.8) > 0.04 && Math.abs(apart - allowed) > 0.1 * allowed);

        assertEquals(
                same > 0.8 && apart < allowed,
                Tracings.of(outline(box)).copiedM2(outline(drawn)).isPresent(),
                "IoU " + same + ", " + apart + " m apart");
    }

    private static double metres(double degrees) {
        return degrees * 111_200;
    }

    @Provide
    Arbitrary<Integer> ways() {
        return Arbitraries.integers().between(0, 5);
    }

    /** Two corners moved, the way back searched for by ever smaller steps along one axis. */
    private static Envelope naive(Envelope box, int way) {
        return new Envelope(
                corner(new Coordinate(box.getMinX(), box.getMinY()), way),
                corner(new Coordinate(box.getMaxX(), box.getMaxY()), way));
    }

    private static Coordinate corner(Coordinate at, int way) {
        MapShift gcj = MapShift.GCJ_02;
        MapShift bd = MapShift.BD_09;
        return switch (way) {
            case 0 -> gcj.shifted(at);
            case 1 -> bd.shifted(at);
            case 2 -> search(gcj, at);
            case 3 -> bd.shifted(search(gcj, at));
            case 4 -> search(bd, at);
            default -> gcj.shifted(search(bd, at));
        };
    }

    private static Coordinate search(MapShift map, Coordinate wanted) {
        Coordinate at = new Coordinate(wanted);
        for (double step = 0.01; step > 1e-8; step /= 2) {
            boolean better = true;
            while (better) {
                better = false;
                for (double[] move : new double[][] {{step, 0}, {-step, 0}, {0, step}, {0, -step}}) {
                    Coordinate next = new Coordinate(at.x + move[0], at.y + move[1]);
                    if (map.shifted(next).distance(wanted) < map.shifted(at).distance(wanted)) {
                        at = next;
                        better = true;
                    }
                }
            }
        }
        return at;
    }

    private static double iou(Envelope one, Envelope other) {
        double shared = one.intersection(other).getArea();
        return shared / (one.getArea() + other.getArea() - shared);
    }

    private static Outline outline(Envelope box) {
        return new Outline(OutlineReader.LON_LAT.toGeometry(box));
    }

    private static Outline rectangle(double west, double south, double east, double north) {
        return outline(new Envelope(west, east, south, north));
    }
}
