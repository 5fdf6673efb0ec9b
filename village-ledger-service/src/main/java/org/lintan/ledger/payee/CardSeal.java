package org.lintan.ledger.payee;

import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.ledger.Sealing;

/** Seals a card for its place, the row of its change. */
@ApplicationScoped
class CardSeal {

    private final Sealing sealing;

    CardSeal(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] seal(String county, String changeId, Card card) {
        return sealing.seal(card, place(county, changeId));
    }

    Card open(String county, String changeId, byte[] sealed) {
        return sealing.open(sealed, place(county, changeId), Card.class);
    }

    /** The card a change replaces, beside it. */
    byte[] sealBefore(String county, String changeId, Card card) {
        return sealing.seal(card, place(county, changeId) + "/before");
    }

    Card openBefore(String county, String changeId, byte[] sealed) {
        return sealing.open(sealed, place(county, changeId) + "/before", Card.class);
    }

    private static String place(String county, String changeId) {
        return "payee_change/" + county + "/" + changeId;
    }
}
