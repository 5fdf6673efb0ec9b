package org.lintan.ticket.inventories;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.lintan.platform.http.input.ShownText;

record NewInventory(
        @NotNull LocalDate date, @NotEmpty @Size(max = 50) List<@NotNull @Valid Stock> stocks) {

    /** @param volumeDm3 standing volume; 1 m³ = 1000 dm³ */
    record Stock(
            @NotBlank @Size(max = 40) @ShownText String species,

            @NotNull @PositiveOrZero @Max(1_000_000_000_000L)
            Long volumeDm3) {}
}
