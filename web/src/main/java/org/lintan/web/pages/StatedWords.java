package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import org.lintan.web.pages.Words.Said;

/** What stands on record of a beneficiary's emissions beside a retirement, in a line. */
final class StatedWords {

    private StatedWords() {}

    /** @param use with {@code declaration} and {@code statement}, as the registry answers */
    static Said line(JsonNode use) {
        JsonNode figures = use.path("statement");
        if (!figures.isObject()) {
            return Coded.say("declaration", use.path("declaration").asText("NONE"));
        }
        int year = figures.path("year").asInt();
        String against = tonnes(figures, "againstKg");
        String remainder = tonnes(figures, "remainderKg");
        return new Said(
                "自报 %d 年排放 %s 吨,自身减排 %s 吨,剩余 %s 吨;其中 %s 吨用这些碳票抵了"
                        .formatted(
                                year,
                                tonnes(figures, "emissionsKg"),
                                tonnes(figures, "ownReductionsKg"),
                                remainder,
                                against),
                "Stated, unverified: emissions of %d %s t, own reductions %s t, remainder %s t, of which %s t were met by these"
                        .formatted(
                                year,
                                tonnes(figures, "emissionsKg"),
                                tonnes(figures, "ownReductionsKg"),
                                remainder,
                                against));
    }

    private static String tonnes(JsonNode figures, String member) {
        return Words.tonnes(figures.path(member).asLong());
    }
}
