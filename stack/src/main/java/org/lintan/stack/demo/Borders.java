package org.lintan.stack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Outlines of the county and two of its townships, made up: they surround the land of the demo and are nobody's borders. They say so
 * wherever they are shown.
 */
final class Borders {

    private static final String SOURCE = "演示用,界线是虚构的,与实际行政区划无关 / invented for the demo, no real borders";

    private final Steps steps;

    Borders(Steps steps) {
        this.steps = steps;
    }

    void drawn() {
        Map<String, Object> body = Map.of(
                "validFrom",
                steps.today().toString(),
                "source",
                SOURCE,
                "invented",
                true,
                "outlines",
                List.of(
                        division(
                                DemoCounty.COUNTY,
                                "将乐县",
                                117.02,
                                26.46,
                                117.20,
                                26.40,
                                117.48,
                                26.43,
                                117.66,
                                26.40,
                                117.70,
                                26.62,
                                117.66,
                                26.88,
                                117.46,
                                26.95,
                                117.22,
                                26.92,
                                117.05,
                                26.84),
                        division(
                                "350428100",
                                "万安镇",
                                117.27,
                                26.44,
                                117.48,
                                26.45,
                                117.63,
                                26.44,
                                117.66,
                                26.62,
                                117.63,
                                26.84,
                                117.46,
                                26.87,
                                117.28,
                                26.84),
                        division(
                                "350428101",
                                "高唐镇",
                                117.08,
                                26.48,
                                117.27,
                                26.44,
                                117.28,
                                26.84,
                                117.24,
                                26.88,
                                117.09,
                                26.82)));
        String importId = DemoCounty.id(
                steps.post("forestry1", Service.TICKET, "/divisions/imports", "divisions", body), "importId");
        steps.post(
                "forestry2",
                Service.TICKET,
                "/divisions/imports/" + importId + "/confirm",
                "divisions-confirm",
                Map.of());
        steps.say("outlines of the county and two townships, invented");
    }

    /** @param corners longitude and latitude in turn */
    private static Map<String, Object> division(String code, String name, double... corners) {
        List<List<Double>> ring = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            ring.add(List.of(corners[i], corners[i + 1]));
        }
        ring.add(ring.get(0));
        return Map.of("code", code, "name", name, "outline", Map.of("type", "Polygon", "coordinates", List.of(ring)));
    }
}
