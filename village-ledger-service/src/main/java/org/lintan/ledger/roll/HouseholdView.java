package org.lintan.ledger.roll;

import org.lintan.platform.pii.Mask;

/** A household as it may be shown to its own steward: recognisable, not usable. */
record HouseholdView(
        String householdNo, int members, String head, String idNumber, String cardNumber, String bank, String phone) {

    static HouseholdView of(String householdNo, int members, Payee payee) {
        return new HouseholdView(
                householdNo,
                members,
                Mask.name(payee.head()),
                Mask.number(payee.idNumber()),
                Mask.number(payee.cardNumber()),
                payee.bank(),
                Mask.phone(payee.phone()));
    }
}
