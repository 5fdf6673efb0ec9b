package org.lintan.ticket.divisions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.lintan.platform.http.input.ShownText;
import org.lintan.ticket.land.GeoJson;

/**
 * All outlines of a county at once.
 *
 * @param validFrom first legal day on which they hold, until a later import does
 * @param source the paper they come from
 * @param invented true for outlines that were made up to show how this works
 */
record NewDivisions(
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 500) @ShownText String source,
        boolean invented,
        @NotEmpty @Size(max = NewDivisions.MOST) List<@NotNull @Valid NewDivision> outlines) {

    static final int MOST = 100;

    /**
     * @param code six digits for the county, nine for a township
     * @param outline CGCS2000 longitude and latitude
     */
    record NewDivision(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 60) @ShownText String name,
            @NotNull GeoJson outline) {}
}
