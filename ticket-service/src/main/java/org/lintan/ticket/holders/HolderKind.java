package org.lintan.ticket.holders;

/** What a rights holder is (domain §1). */
public enum HolderKind {
    COLLECTIVE,
    COOPERATIVE,
    HOUSEHOLD,
    STATE_FARM,
    COMPANY;

    /** Whether the holder's name is a person's, which strangers see masked. */
    public boolean personal() {
        return this == HOUSEHOLD;
    }
}
