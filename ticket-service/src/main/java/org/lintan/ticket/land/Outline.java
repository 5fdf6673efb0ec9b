package org.lintan.ticket.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The outline of a piece of land in CGCS2000 longitude and latitude: valid, inside China, with an area. Immutable.
 * Areas are whole square metres on the CGCS2000 3-degree Gauss-Krüger plane of the land's own zone.
 */
public final class Outline {

    private final Geometry lonLat;
    private final long areaM2;

    Outline(Geometry lonLat) {
        this.lonLat = lonLat;
        this.areaM2 = Math.round(zone().project(lonLat).getArea());
    }

    /** Reads what a person sent in; every fault is named. */
    public static OutlineReading of(GeoJson json) {
        return OutlineReader.read(json);
    }

    /** Reads what {@link #wkt()} wrote; the text comes from our own table, so a fault in it is a bug. */
    public static Outline fromWkt(String wkt) {
        try {
            return new Outline(new WKTReader(OutlineReader.LON_LAT).read(wkt));
        } catch (ParseException broken) {
            throw new IllegalStateException("A stored outline cannot be read.", broken);
        }
    }

    Geometry lonLat() {
        return lonLat;
    }

    public String wkt() {
        return lonLat.toText();
    }

    public long areaM2() {
        return areaM2;
    }

    /** The area of land both outlines cover, in m² rounded to the nearest; 0 when they only touch. */
    public long overlapM2(Outline other) {
        if (!lonLat.getEnvelopeInternal().intersects(other.lonLat.getEnvelopeInternal())) {
            return 0;
        }
        GaussKruger zone = zone();
        Geometry shared =
                OverlayNGRobust.overlay(zone.project(lonLat), zone.project(other.lonLat), OverlayNG.INTERSECTION);
        return Math.round(shared.getArea());
    }

    /** How far the centres of gravity of the two lie apart, in metres. */
    double centresApartM(Outline other) {
        GaussKruger zone = zone();
        return zone.project(lonLat.getCentroid()).distance(zone.project(other.lonLat.getCentroid()));
    }

    /** The grid cells this outline may touch; two outlines that overlap share at least one. */
    public SortedSet<String> cells() {
        return LandCells.of(lonLat.getEnvelopeInternal());
    }

    public GeoJson geoJson() {
        if (lonLat instanceof Polygon polygon) {
            return new GeoJson("Polygon", rings(polygon));
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            parts.add(rings((Polygon) lonLat.getGeometryN(i)));
        }
        return new GeoJson("MultiPolygon", parts);
    }

    private GaussKruger zone() {
        Envelope box = lonLat.getEnvelopeInternal();
        return GaussKruger.at(box.centre().x);
    }

    private static List<Object> rings(Polygon polygon) {
        List<Object> rings = new ArrayList<>();
        rings.add(points(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(points(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<List<Double>> points(LineString ring) {
        return Arrays.stream(ring.getCoordinates()).map(Outline::point).toList();
    }

    private static List<Double> point(Coordinate at) {
        return List.of(at.x, at.y);
    }
}
