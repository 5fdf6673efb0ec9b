package org.lintan.ledger.payout;

import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.ledger.Sealing;
import org.lintan.ledger.payee.Card;

/** Seals what a batch holds of people and accounts, each for its own place. */
@ApplicationScoped
class PayoutSeal {

    private final Sealing sealing;

    PayoutSeal(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] seal(PaymentNo no, Card sentTo) {
        return sealing.seal(sentTo, "payout/" + no);
    }

    Card sentTo(PaymentNo no, byte[] sealed) {
        return sealing.open(sealed, "payout/" + no, Card.class);
    }

    byte[] seal(String distributionId, int round, Payer payer) {
        return sealing.seal(payer, payerPlace(distributionId, round));
    }

    Payer payer(String distributionId, int round, byte[] sealed) {
        return sealing.open(sealed, payerPlace(distributionId, round), Payer.class);
    }

    private static String payerPlace(String distributionId, int round) {
        return "payout-payer/" + distributionId + "/" + round;
    }
}
