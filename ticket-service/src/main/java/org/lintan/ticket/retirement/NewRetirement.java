package org.lintan.ticket.retirement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lintan.platform.http.input.ShownText;

record NewRetirement(
        @NotNull @Positive Long quantityKg,
        @NotBlank @Size(max = 200) @ShownText String beneficiary,
        @NotNull Purpose purpose,
        @Size(max = 1000) String note) {}
