package org.lintan.ticket.plots;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lintan.platform.http.input.ShownText;

/**
 * A plot put right: all it is said to be from now on, not only what differs.
 *
 * @param after the version the writer had before them; a newer one by somebody else refuses this one
 * @param reason why that version is wrong
 * @param leavesIssuedLand whether the writer knows that land under an issued ticket of this plot lies outside the new outline; null is no
 */
record NewPlotVersion(
        @NotNull @Min(1) Integer after,
        @NotBlank @Size(max = 500) @ShownText String reason,
        Boolean leavesIssuedLand,
        @NotNull @Valid NewPlot plot) {

    boolean knowsOfIssuedLand() {
        return Boolean.TRUE.equals(leavesIssuedLand);
    }
}
