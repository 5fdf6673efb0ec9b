package org.lintan.platform.documents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A paper that goes with a step, as whoever takes the step names it.
 *
 * @param sha256 of all its bytes, 64 lower-case hex digits
 */
public record NamedPaper(
        @NotNull @Size(max = 400) String name,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
