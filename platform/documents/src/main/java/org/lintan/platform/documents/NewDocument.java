package org.lintan.platform.documents;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A paper somebody is about to send.
 *
 * @param name of the file; its ending says which kind it is
 * @param sha256 of all its bytes, 64 lower-case hex digits
 */
public record NewDocument(
        @NotNull @Size(max = 400) String name,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
        @Min(0) long sizeBytes) {}
