package org.lintan.ledger.payee;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lintan.platform.http.Actor;
import org.lintan.platform.pii.Mask;
import org.lintan.platform.time.Utc;

/**
 * A change of a household's card as its stewards may see it: recognisable, not usable.
 *
 * @param rollId the roll that opened it by another card than the one in force; null when a steward entered it
 * @param inForceFrom when its time to cool off is over; null until it is confirmed
 * @param before the card it replaces; null where that was not kept, or where there was none
 * @param rollHead the head on the newest roll that holds the household; null where no roll holds the household
 * @param nameDiffers somebody else is paid than that head
 * @param nameReason why; null where the payee is the head
 * @param own the reader entered it: another one must confirm it
 */
record PayeeChangeView(
        String changeId,
        String householdNo,
        String head,
        String cardNumber,
        String bank,
        String reason,
        String rollId,
        State state,
        Instant inForceFrom,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        PayeeCard before,
        String rollHead,
        boolean nameDiffers,
        String nameReason,
        boolean own) {

    @Schema(name = "PayeeChangeState")
    enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    static PayeeChangeView of(Row row, Replaced.Beside beside, Actor reader) {
        Card card = beside.card(row);
        return new PayeeChangeView(
                row.getString("id"),
                row.getString("household_no"),
                Mask.name(card.head()),
                Mask.number(card.cardNumber()),
                card.bank(),
                row.getString("reason"),
                row.getString("roll_id"),
                State.valueOf(row.getString("state")),
                Utc.instant(row.getLocalDateTime("in_force_from")),
                row.getString("proposed_name"),
                Utc.instant(row.getLocalDateTime("proposed_at")),
                row.getString("decided_name"),
                Utc.instant(row.getLocalDateTime("decided_at")),
                beside.before(row).map(PayeeCard::masked).orElse(null),
                beside.rollHead(row).map(Mask::name).orElse(null),
                beside.nameDiffers(row, card),
                row.getString("name_reason"),
                row.getString("proposed_by").equals(reader.subject()));
    }
}
