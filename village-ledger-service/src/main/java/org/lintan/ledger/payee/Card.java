package org.lintan.ledger.payee;

import org.lintan.kernel.text.PersonName;
import org.lintan.kernel.text.TypedText;
import org.lintan.platform.http.Refusal;

/** Whom a household's money goes to, and to which card. Kept sealed; printed as nothing. */
public record Card(String head, String cardNumber, String bank) {

    private static final int LONGEST = 60;

    /** As a roll would have it: the same person is paid under the same name, however it was typed. Refuses {@code PAYEE_NAME_UNFIT}. */
    static Card typed(String head, String cardNumber, String bank) {
        return new Card(fit("户主", head, PersonName.of(head)), cardNumber, fit("开户行", bank, TypedText.of(bank)));
    }

    public String lastFour() {
        return cardNumber.substring(Math.max(0, cardNumber.length() - 4));
    }

    /** Whether the same person is paid on the same account; how the bank's name is written does not count. */
    public boolean same(Card other) {
        return cardNumber.equals(other.cardNumber) && PersonName.of(head).equals(PersonName.of(other.head));
    }

    private static String fit(String field, String typed, String name) {
        if (name.isEmpty() || PersonName.damaged(typed) || PersonName.length(name) > LONGEST) {
            throw Refusal.of(PayeeCode.PAYEE_NAME_UNFIT, field, LONGEST).rollback();
        }
        return name;
    }

    @Override
    public String toString() {
        return "Card[sealed]";
    }
}
