package org.lintan.platform.rules;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule as everybody may read it: what holds, where, from when and by which paper. Who of the operator's staff entered it is not in it.
 *
 * @param region division code of the place it is for; empty for the nation
 * @param validUntil the last day before a later one of the same place takes over; null while none is known
 * @param source the paper it stands on, as entered
 * @param confirmedOn day in China a second person confirmed it; null for what came with the release
 */
public record PublicRule(
        String key,
        String region,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validUntil,
        String value,
        String source,
        @Schema(nullable = true) LocalDate confirmedOn) {}
