package org.lintan.stack.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The land of the demo county: rectangles in the hills near Wan'an town, fir and masson pine. */
final class Forest {

    private final Steps steps;

    Forest(Steps steps) {
        this.steps = steps;
    }

    /** Changkou's 3,197 mu (2,131,333 m²) in three plots whose growth gives 12,723,000 kg. */
    List<String> changkou() {
        return List.of(
                plot(
                        "steward",
                        "changkou-a",
                        "常口后山",
                        "将林证字(2008)第0001号",
                        "12林班3小班",
                        117.3900,
                        26.7200,
                        1_000_000,
                        FIR_A),
                plot("steward", "changkou-b", "龙栖坑", "将林证字(2008)第0002号", "12林班7小班", 117.4100, 26.7200, 731_333, FIR_B),
                plot("steward", "changkou-c", "下垄", "将林证字(2008)第0003号", "13林班1小班", 117.4300, 26.7200, 400_000, PINE_C));
    }

    /** One plot of Yubang in its own strip of land, so that no two demo cases touch. */
    String yubang(int number, long areaM2) {
        return plot(
                "yubang",
                "yubang-" + number,
                "余坊" + number + "号山",
                String.format("将林证字(2009)第%04d号", number),
                "20林班" + number + "小班",
                117.3900 + 0.02 * number,
                26.7600,
                areaM2,
                new Growth("杉木", 20_000_000, 20_900_000));
    }

    /** A further small plot of Changkou, apart from the three of the first ticket. */
    String changkouNew(int number) {
        return plot(
                "steward",
                "changkou-new-" + number,
                "常口" + number + "号新山",
                String.format("将林证字(2010)第%04d号", number),
                "14林班" + number + "小班",
                117.3900 + 0.02 * number,
                26.6800,
                400_000,
                new Growth("杉木", 20_000_000, 20_900_000));
    }

    record Growth(String species, long startDm3, long endDm3) {}

    private static final Growth FIR_A = new Growth("杉木", 9_000_000, 13_500_000);
    private static final Growth FIR_B = new Growth("杉木", 7_000_000, 10_500_012);
    private static final Growth PINE_C = new Growth("马尾松", 4_000_000, 6_847_652);

    private String plot(
            String login,
            String key,
            String name,
            String certificate,
            String compartment,
            double west,
            double south,
            long areaM2,
            Growth growth) {
        Map<String, Object> plot = new LinkedHashMap<>();
        plot.put("name", name);
        plot.put("titleCertificateNo", certificate);
        plot.put("compartment", compartment);
        plot.put("forestCategory", "COMMERCIAL");
        plot.put("dominantSpecies", growth.species());
        plot.put("areaM2", areaM2);
        plot.put("outline", Land.rectangle(west, south, areaM2));
        return steps.plot(
                login,
                "plot-" + key,
                plot,
                List.of(
                        inventory("2016-01-01", growth.species(), growth.startDm3()),
                        inventory("2020-12-31", growth.species(), growth.endDm3())));
    }

    private static Map<String, Object> inventory(String date, String species, long volumeDm3) {
        return Map.of("date", date, "stocks", List.of(Map.of("species", species, "volumeDm3", volumeDm3)));
    }
}
