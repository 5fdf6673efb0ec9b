package org.lintan.ledger.roll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.lintan.kernel.chain.Commitment;
import org.lintan.platform.pii.Vault;

/** Turns a household's personal part into its stored form and back. */
@ApplicationScoped
class PayeeSeal {

    private final Vault vault;
    private final ObjectMapper json;

    PayeeSeal(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    SealedHousehold seal(String rollId, String collectiveParty, int position, Household household) {
        try {
            String plain = json.writeValueAsString(household.payee());
            byte[] salt = Commitment.newSalt();
            return new SealedHousehold(
                    household.householdNo(),
                    party(collectiveParty, household.householdNo()),
                    position,
                    household.members(),
                    vault.seal(plain, SealedHousehold.place(rollId, household.householdNo())),
                    salt,
                    Commitment.of(salt, "payee", plain));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payee of five texts is always writable");
        }
    }

    Payee open(String rollId, String householdNo, byte[] sealed) {
        try {
            return json.readValue(vault.open(sealed, SealedHousehold.place(rollId, householdNo)), Payee.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sealed payee of this household is not readable");
        }
    }

    /** The household's party: the collective's, a hyphen, and the household number in small letters. */
    static String party(String collectiveParty, String householdNo) {
        return collectiveParty + "-" + householdNo.toLowerCase(Locale.ROOT);
    }
}
