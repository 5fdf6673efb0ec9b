package org.lintan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.lintan.platform.pii.Vault;

/** A small record sealed as JSON for its place; it opens nowhere else. What goes wrong is told without what the record says. */
@ApplicationScoped
public class Sealing {

    private final Vault vault;
    private final ObjectMapper json;

    Sealing(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    public byte[] seal(Object value, String place) {
        try {
            return vault.seal(json.writeValueAsString(value), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is to be sealed here cannot be written");
        }
    }

    public <T> T open(byte[] sealed, String place, Class<T> type) {
        try {
            return json.readValue(vault.open(sealed, place), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was sealed here cannot be read");
        }
    }
}
