package org.lintan.ticket.holders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lintan.kernel.party.PartyKind;
import org.lintan.platform.http.input.ShownText;

/**
 * @param party the code the holder acts under, beginning with the county, e.g. {@code 350428-changkou}
 * @param villageCode twelve-digit division code
 */
record NewHolder(
        @NotNull @Pattern(regexp = "[0-9]{6}-[a-z0-9-]{1,33}")
        String party,

        @NotNull PartyKind kind,
        @NotBlank @Size(max = 100) @ShownText String name,
        @NotNull @Pattern(regexp = "[0-9]{12}") String villageCode,
        @NotBlank @Size(max = 60) @ShownText String townName,
        @NotBlank @Size(max = 60) @ShownText String villageName) {}
