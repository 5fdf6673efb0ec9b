package org.lintan.ticket.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One thing the officer saw and still misses when a case goes back.
 *
 * @param plotId the plot it is about; null where it is about none
 * @param sha256 the paper of the case it is about; null where it is about none
 * @param missing what is missing and how to put it right, in the officer's words
 */
public record ReturnedItem(
        @NotNull CasePart part,
        @Size(max = 26) String plotId,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @NotNull @Size(max = 300) String missing) {}
