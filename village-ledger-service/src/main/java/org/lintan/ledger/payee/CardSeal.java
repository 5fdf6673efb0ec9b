package org.lintan.ledger.payee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.pii.Vault;

/** Seals a card for its place, the row of its change. */
@ApplicationScoped
class CardSeal {

    private final Vault vault;
    private final ObjectMapper json;

    CardSeal(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(String county, String changeId, Card card) {
        try {
            return vault.seal(json.writeValueAsString(card), place(county, changeId));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card of three texts is always writable");
        }
    }

    Card open(String county, String changeId, byte[] sealed) {
        try {
            return json.readValue(vault.open(sealed, place(county, changeId)), Card.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sealed card of this change is not readable");
        }
    }

    private static String place(String county, String changeId) {
        return "payee_change/" + county + "/" + changeId;
    }
}
