package org.lintan.ledger.roll;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.ledger.payee.CardCheck;
import org.lintan.platform.time.Utc;

/** A roll as others may know it; {@code fileSha256} lets anybody check that the file in the office is the one imported. */
public record Roll(
        String rollId,
        int version,
        LocalDate cutOff,
        int households,
        int members,
        String fileSha256,
        @Schema(implementation = IdCheck.class) String idCheck,
        @Schema(implementation = CardCheck.class) String cardCheck,
        Instant importedAt) {

    static Roll of(RollRow row) {
        return new Roll(
                row.id,
                row.version,
                row.cutOff,
                row.households,
                row.members,
                row.fileSha256,
                row.idCheck,
                row.cardCheck,
                Utc.instant(row.importedAt));
    }
}
