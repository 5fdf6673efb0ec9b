package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.lintan.web.pages.OpenPages.Heard;
import org.lintan.web.pages.Words.Said;

/** The methods tonnes are computed with: each version with its days, its parameters and where they are from. */
public final class MethodsPage {

    public record Species(
            String name, String density, String expansion, String roots, String carbon, String kgPerCubicMetre) {}

    /**
     * @param until empty while no later version is known
     * @param ahead not begun yet
     */
    public record Version(
            Said name,
            String id,
            String version,
            String from,
            String until,
            boolean ahead,
            String deduction,
            String source,
            List<Species> species) {}

    private final Heard methods;
    private final LocalDate today;

    MethodsPage(Heard methods, LocalDate today) {
        this.methods = methods;
        this.today = today;
    }

    /** Whether a version, as the registry tells it, is in force on that day. */
    static boolean holds(JsonNode version, LocalDate on) {
        return !LocalDate.parse(version.path("validFrom").asText()).isAfter(on)
                && (!version.path("validUntil").isTextual()
                        || !LocalDate.parse(version.path("validUntil").asText()).isBefore(on));
    }

    public boolean away() {
        return !methods.here();
    }

    public List<Version> versions() {
        return methods.items().map(this::version).toList();
    }

    private Version version(JsonNode one) {
        String id = one.path("methodId").asText();
        return new Version(
                Coded.say("method", id),
                id,
                one.path("version").asText(),
                one.path("validFrom").asText(),
                one.path("validUntil").isTextual() ? one.path("validUntil").asText() : "",
                LocalDate.parse(one.path("validFrom").asText()).isAfter(today),
                Words.percent(one.path("deductionBasisPoints").asLong()),
                one.path("source").asText(),
                Members.of(one, "species")
                        .map(species -> new Species(
                                Coded.both("species", species.path("species").asText()),
                                species.path("density").asText(),
                                species.path("expansion").asText(),
                                species.path("rootRatio").asText(),
                                species.path("carbonFraction").asText(),
                                species.path("kgPerCubicMetre").asText()))
                        .toList());
    }
}
