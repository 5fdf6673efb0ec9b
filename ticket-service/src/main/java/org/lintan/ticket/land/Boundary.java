package org.lintan.ticket.land;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * PURE: the outline of a division (a county, a township), prepared to be asked of many plots. What lies inside costs a look; only what does not is
 * measured, and then against the piece of the outline around it: a county is projected onto no plane as a whole. Immutable.
 */
public final class Boundary {

    private static final GeometryFactory PLAIN = OutlineReader.LON_LAT;
    /** How much of the division around a plot is drawn, of the plot's own width and height. */
    private static final double MARGIN = 0.5;

    private final Outline outline;
    private final PreparedGeometry prepared;

    public Boundary(Outline outline) {
        this.outline = outline;
        this.prepared = PreparedGeometryFactory.prepare(outline.lonLat());
    }

    public static OutlineReading read(GeoJson json) {
        return OutlineReader.readDivision(json);
    }

    public Outline outline() {
        return outline;
    }

    /**
     * What of a plot lies outside.
     *
     * @param around see {@link Boundary#around}; null too where nothing lies outside
     */
    public record Beyond(long m2, Outline around) {

        private static final Beyond NOTHING = new Beyond(0, null);
    }

    public Beyond beyond(Outline plot) {
        if (prepared.covers(plot.lonLat())) {
            return Beyond.NOTHING;
        }
        Outline near = around(plot);
        return new Beyond(near == null ? plot.areaM2() : Math.max(0, plot.areaM2() - plot.overlapM2(near)), near);
    }

    /** How much of a plot lies outside, in m². */
    public long outsideM2(Outline plot) {
        return beyond(plot).m2();
    }

    /** The piece of the division around a plot; null where it is elsewhere. */
    public Outline around(Outline plot) {
        Envelope box = plot.lonLat().getEnvelopeInternal().copy();
        box.expandBy(box.getWidth() * MARGIN, box.getHeight() * MARGIN);
        if (!box.intersects(outline.lonLat().getEnvelopeInternal())) {
            return null;
        }
        Geometry piece = OverlayNGRobust.overlay(outline.lonLat(), PLAIN.toGeometry(box), OverlayNG.INTERSECTION);
        Polygon[] parts = ((java.util.List<?>) PolygonExtracter.getPolygons(piece))
                .stream().map(Polygon.class::cast).toArray(Polygon[]::new);
        return parts.length == 0 ? null : new Outline(parts.length == 1 ? parts[0] : new MultiPolygon(parts, PLAIN));
    }
}
