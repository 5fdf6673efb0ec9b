package org.lintan.ticket.plots;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lintan.platform.http.input.ShownText;
import org.lintan.ticket.land.GeoJson;

/**
 * @param areaM2 the area on the title certificate, m²
 * @param outline CGCS2000 longitude and latitude
 */
record NewPlot(
        @NotBlank @Size(max = 100) @ShownText String name,
        @NotBlank @Size(max = 60) @ShownText String titleCertificateNo,
        @NotBlank @Size(max = 60) @ShownText String compartment,
        @NotNull ForestCategory forestCategory,
        @NotBlank @Size(max = 40) @ShownText String dominantSpecies,
        @NotNull @Positive @Max(10_000_000_000L) Long areaM2,
        @NotNull GeoJson outline) {

    enum ForestCategory {
        PUBLIC_BENEFIT,
        COMMERCIAL,
        NATURAL
    }
}
