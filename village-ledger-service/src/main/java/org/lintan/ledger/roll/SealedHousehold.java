package org.lintan.ledger.roll;

/** A household as stored: its personal part sealed for its place, and the salted commitment to it. */
record SealedHousehold(
        String householdNo, String party, int position, int members, byte[] sealed, byte[] salt, String commitment) {

    /** The place the sealed part is bound to. */
    static String place(String rollId, String householdNo) {
        return "roll/" + rollId + "/" + householdNo;
    }
}
