package org.lintan.ticket.land;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BoundaryTest {

    private static final Boundary COUNTY = new Boundary(box(117, 26, 118, 27));

    @Test
    void saysThatALandInsideAndOnTheEdgeLiesWhollyInside() {
        assertEquals(0, COUNTY.outsideM2(box(117.5, 26.5, 117.51, 26.51)));
        assertEquals(0, COUNTY.outsideM2(box(117, 26.5, 117.01, 26.51)));
    }

    @Test
    void measuresThePartThatLiesOutsideAndDrawsTheEdgeBesideIt() {
        Outline plot = box(116.997, 26.5, 117.007, 26.51);

        long outside = COUNTY.outsideM2(plot);

        assertEquals(plot.areaM2() * 3 / 10, outside, plot.areaM2() / 1_000.0);
        assertTrue(COUNTY.around(plot).areaM2() < 4 * plot.areaM2());
    }

    @Test
    void saysThatALandElsewhereLiesWhollyOutsideWhetherOrNotItIsNear() {
        Outline touching = box(116.99, 26.5, 117, 26.51);
        Outline far = box(110, 30, 110.01, 30.01);

        assertEquals(touching.areaM2(), COUNTY.outsideM2(touching));
        assertEquals(far.areaM2(), COUNTY.outsideM2(far));
        assertNull(COUNTY.around(far));
    }

    @Test
    void readsAWideCountyThatWouldBeNoPlotAndRefusesAProvince() {
        GeoJson county = box(80, 40, 84, 42).geoJson();

        assertTrue(Outline.of(county) instanceof OutlineReading.Faulty);
        assertTrue(Boundary.read(county) instanceof OutlineReading.Read);
        assertEquals(
                new OutlineReading.Faulty(OutlineFault.TOO_WIDE),
                Boundary.read(box(80, 35, 91, 42).geoJson()));
    }

    @Test
    void measuresAgainstAnOutlineOfTenThousandCorners() {
        List<List<Double>> ring = new ArrayList<>();
        for (int i = 0; i <= 10_000; i++) {
            double angle = 2 * Math.PI * (i % 10_000) / 10_000;
            double far = 0.3 + 0.0005 * (i % 2);
            ring.add(List.of(117.5 + far * Math.cos(angle), 26.5 + far * Math.sin(angle)));
        }
        Boundary round =
                new Boundary(((OutlineReading.Read) Boundary.read(new GeoJson("Polygon", List.of(ring)))).outline());
        Outline edge = box(117.795, 26.495, 117.805, 26.505);

        long outside = round.outsideM2(edge);

        assertEquals(edge.areaM2() * 0.48, outside, edge.areaM2() * 0.06);
    }

    static Outline box(double west, double south, double east, double north) {
        return Outline.fromWkt("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(west, south, east, north));
    }
}
