package org.lintan.ledger.payout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.pii.Vault;

/** Seals what a batch holds of people and accounts, each for its own place. */
@ApplicationScoped
class PayoutSeal {

    private final Vault vault;
    private final ObjectMapper json;

    PayoutSeal(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(PaymentNo no, SentTo sentTo) {
        return vault.seal(write(sentTo), "payout/" + no);
    }

    SentTo sentTo(PaymentNo no, byte[] sealed) {
        return read(vault.open(sealed, "payout/" + no), SentTo.class);
    }

    byte[] seal(String distributionId, int round, Payer payer) {
        return vault.seal(write(payer), payerPlace(distributionId, round));
    }

    Payer payer(String distributionId, int round, byte[] sealed) {
        return read(vault.open(sealed, payerPlace(distributionId, round)), Payer.class);
    }

    private static String payerPlace(String distributionId, int round) {
        return "payout-payer/" + distributionId + "/" + round;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("three texts are always writable");
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was sealed with this payout is not readable");
        }
    }
}
