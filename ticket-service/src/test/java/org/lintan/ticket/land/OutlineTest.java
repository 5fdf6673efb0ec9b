package org.lintan.ticket.land;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintan.ticket.land.OutlineReading.Faulty;
import org.lintan.ticket.land.OutlineReading.Read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutlineTest {

    @Test
    void measuresAHundredthOfADegreeNearChangkouLikeTheEllipsoidDoes() {
        // ellipsoidal area of 117.30–117.31 E, 26.70–26.71 N is 1,102,3xx m²: M·N·cosφ·Δλ·Δφ on CGCS2000
        double phi = Math.toRadians(26.705);
        double e2 = 0.00669438002290;
        double w2 = 1 - e2 * Math.pow(Math.sin(phi), 2);
        double exact = 6378137.0 * 6378137.0 * (1 - e2) / (w2 * w2) * Math.cos(phi) * Math.pow(Math.toRadians(0.01), 2);

        assertEquals(exact, square(117.30, 26.70, 0.01).areaM2(), exact * 1e-4);
    }

    @Test
    void findsTheSharedAreaOfTwoOutlinesAndNoneWhereTheyOnlyTouch() {
        Outline west = square(117.30, 26.70, 0.01);
        Outline shifted = square(117.305, 26.70, 0.01);
        Outline neighbour = square(117.31, 26.70, 0.01);

        assertEquals(west.areaM2() / 2.0, west.overlapM2(shifted), 5);
        assertEquals(west.overlapM2(shifted), shifted.overlapM2(west));
        assertEquals(0, west.overlapM2(neighbour));
        assertEquals(0, west.overlapM2(square(118.30, 26.70, 0.01)));
    }

    @Test
    void givesOverlappingOutlinesAGridCellInCommon() {
        Outline one = square(117.299, 26.70, 0.01);
        Outline other = square(117.304, 26.70, 0.01);

        assertFalse(Collections.disjoint(one.cells(), other.cells()));
        assertEquals(2, one.cells().size(), "117.299–117.309 crosses a grid line at 117.30");
    }

    @Test
    void survivesBeingStored() {
        Outline outline = square(117.30, 26.70, 0.01);
        Outline again = Outline.fromWkt(outline.wkt());

        assertEquals(outline.areaM2(), again.areaM2());
        assertEquals(outline.geoJson(), again.geoJson());
    }

    @Test
    void namesEachFaultOfAnOutline() {
        assertFault(OutlineFault.NOT_A_POLYGON, new GeoJson("Point", List.of(117.3, 26.7)));
        assertFault(OutlineFault.NOT_A_POLYGON, null);
        assertFault(OutlineFault.UNREADABLE, new GeoJson("Polygon", List.of("here")));
        assertFault(
                OutlineFault.UNREADABLE,
                ring(List.of("a", "b"), point(117.31, 26.7), point(117.31, 26.71), List.of("a", "b")));
        assertFault(
                OutlineFault.NOT_CLOSED,
                ring(point(117.3, 26.7), point(117.31, 26.7), point(117.31, 26.71), point(117.3, 26.71)));
        assertFault(
                OutlineFault.NOT_VALID,
                ring(
                        point(117.3, 26.7),
                        point(117.31, 26.71),
                        point(117.31, 26.7),
                        point(117.3, 26.71),
                        point(117.3, 26.7)));
        assertFault(
                OutlineFault.OUTSIDE,
                ring(point(26.7, 117.3), point(26.71, 117.3), point(26.71, 117.31), point(26.7, 117.3)));
        assertFault(OutlineFault.TOO_WIDE, ring(point(117, 26), point(118, 26), point(118, 27), point(117, 26)));
        assertFault(OutlineFault.EMPTY, new GeoJson("MultiPolygon", List.of()));
        assertFault(OutlineFault.EMPTY, new GeoJson("Polygon", List.of()));
    }

    /** Case 02, and the zone-39 metres of case 03. */
    @Test
    void namesTheFaultOfEachCollectedRingAndFallsOverNone() throws IOException {
        assertFault(OutlineFault.UNREADABLE, collected("02-rings/null-corner"));
        assertFault(OutlineFault.UNREADABLE, collected("02-rings/null-number"));
        assertFault(OutlineFault.UNREADABLE, collected("02-rings/numbers-as-text"));
        assertFault(OutlineFault.NOT_VALID, collected("02-rings/hole-outside"));
        assertFault(OutlineFault.NOT_VALID, collected("02-rings/spike"));
        assertFault(OutlineFault.UNREADABLE, new GeoJson("Polygon", Collections.singletonList(null)));
        assertFault(OutlineFault.UNREADABLE, new GeoJson("MultiPolygon", Collections.singletonList(null)));
        assertFault(
                OutlineFault.METRES,
                ring(
                        point(39539806.962, 2954452.379),
                        point(39540802.146, 2954455.54),
                        point(39540798.583, 2955563.546),
                        point(39539806.962, 2954452.379)));
    }

    @Test
    void readsAClockwiseRingWithHeightsAndRepeatedCornersAsTheSameLand() {
        Outline plain = square(117.30, 26.70, 0.01);
        Outline odd = read(ring(
                List.of(117.30, 26.70, 512.5),
                point(117.30, 26.71),
                point(117.30, 26.71),
                point(117.31, 26.71),
                List.of(117.31, 26.70, 498),
                point(117.30, 26.70)));

        assertEquals(plain.areaM2(), odd.areaM2());
        assertEquals(plain.areaM2(), plain.overlapM2(odd));
    }

    private static GeoJson collected(String file) throws IOException {
        try (InputStream in = OutlineTest.class.getResourceAsStream("/cases/" + file + ".geojson")) {
            return new ObjectMapper().readValue(in, GeoJson.class);
        }
    }

    @Test
    void acceptsSeveralPartsAndHoles() {
        Outline whole = square(117.30, 26.70, 0.01);
        List<?> shell = (List<?>) whole.geoJson().coordinates().get(0);
        List<?> hole =
                (List<?>) square(117.302, 26.702, 0.002).geoJson().coordinates().get(0);
        Outline holed = read(new GeoJson(
                "MultiPolygon",
                List.of(
                        List.of(shell, hole),
                        square(117.32, 26.70, 0.001).geoJson().coordinates())));

        assertEquals(whole.areaM2() - whole.areaM2() * 0.04 + whole.areaM2() * 0.01, holed.areaM2(), 20);
        assertEquals(holed.areaM2(), read(holed.geoJson()).areaM2());
    }

    @Test
    void comparesPeriodsByTheDayAndWantsWholeYears() {
        Period first = new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2020, 12, 31));
        Period next = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));
        Period lastYear = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

        assertFalse(first.overlaps(next));
        assertTrue(first.overlaps(lastYear));
        assertTrue(lastYear.overlaps(first));
        assertEquals(5, first.years());
        assertTrue(first.wholeYears());
        assertFalse(new Period(LocalDate.of(2016, 1, 2), LocalDate.of(2020, 12, 31)).wholeYears());
        assertFalse(new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 12, 31)).wholeYears());
    }

    private static void assertFault(OutlineFault fault, GeoJson json) {
        assertEquals(fault, assertInstanceOf(Faulty.class, Outline.of(json)).fault());
    }

    private static Outline square(double lon, double lat, double side) {
        return read(ring(
                point(lon, lat),
                point(lon + side, lat),
                point(lon + side, lat + side),
                point(lon, lat + side),
                point(lon, lat)));
    }

    private static Outline read(GeoJson json) {
        return assertInstanceOf(Read.class, Outline.of(json)).outline();
    }

    private static GeoJson ring(List<?>... points) {
        return new GeoJson("Polygon", List.of(List.of((Object[]) points)));
    }

    private static List<Double> point(double lon, double lat) {
        return List.of(lon, lat);
    }
}
