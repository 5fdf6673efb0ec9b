package org.lintan.ticket.land;

import java.util.List;

/**
 * A GeoJSON geometry as it comes over the wire.
 *
 * @param type {@code Polygon} or {@code MultiPolygon}
 * @param coordinates nested lists of numbers: longitude, latitude in CGCS2000 degrees
 */
public record GeoJson(String type, List<?> coordinates) {}
