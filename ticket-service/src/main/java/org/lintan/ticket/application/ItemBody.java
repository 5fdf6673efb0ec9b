package org.lintan.ticket.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lintan.ticket.workflow.CasePart;
import org.lintan.ticket.workflow.ReturnedItem;

/** An item as it is sent; see {@link ReturnedItem}. */
record ItemBody(
        @NotNull CasePart part,
        @Size(max = 26) String plotId,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @NotNull @Size(max = 300) String missing) {

    ReturnedItem toItem() {
        return new ReturnedItem(part, plotId, sha256, missing);
    }
}
