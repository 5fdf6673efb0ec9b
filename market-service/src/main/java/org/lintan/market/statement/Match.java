package org.lintan.market.statement;

/** Whether an open entry can be confirmed as a deposit, or why it cannot. */
enum Match {
    /** By its reference. */
    MATCHED(true, false),
    /** A person said whose it is. */
    ASSIGNED(true, true),
    NO_REFERENCE(false, true),
    REFERENCE_WRONG(false, true),
    REFERENCE_AMBIGUOUS(false, true),
    /** The reference is of nobody in this county. */
    PARTY_UNKNOWN(false, true),
    /** The reference is a village's, which takes no deposit. */
    VILLAGE(false, true),
    /** A deposit of the same party and amount was recorded by hand in the same days, under a number that no statement has brought. */
    PERHAPS_BY_HAND(false, true),
    /** A deposit of the same bank number was recorded by hand. */
    RECORDED_BY_HAND(false, false),
    DEBIT(false, false),
    REVERSAL(false, false),
    SEVERAL_PAYMENTS(false, false),
    OTHER_CURRENCY(false, false),
    OTHER_ACCOUNT(false, false),
    /** Its day lies in the future. */
    NOT_YET(false, false),
    /** Nothing, or more than a deposit may be. */
    AMOUNT(false, false);

    private final boolean confirmable;
    private final boolean assignable;

    Match(boolean confirmable, boolean assignable) {
        this.confirmable = confirmable;
        this.assignable = assignable;
    }

    boolean confirmable() {
        return confirmable;
    }

    /** Whether a person may say whose it is. */
    boolean assignable() {
        return assignable;
    }
}
