package org.lintan.ticket.inventories;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lintan.platform.http.input.ShownText;

/**
 * An inventory put right: its day and all its stocks as they should have been.
 *
 * @param after the version the writer had before them; a newer one by somebody else refuses this one
 * @param reason why that version is wrong
 */
record NewInventoryVersion(
        @NotNull @Min(1) Integer after,
        @NotBlank @Size(max = 500) @ShownText String reason,
        @NotNull @Valid NewInventory inventory) {}
