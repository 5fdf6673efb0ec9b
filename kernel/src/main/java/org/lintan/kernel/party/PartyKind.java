package org.lintan.kernel.party;

/** What a rights holder is, as the registry registered it (docs/contracts/events.md, {@code holder.registered.v1}). */
public enum PartyKind {
    /** The villagers' collective 村集体. */
    COLLECTIVE,
    /** A cooperative 合作社: shares out among its members as a village does. */
    COOPERATIVE,
    HOUSEHOLD,
    STATE_FARM,
    COMPANY;

    /** Whether what it earns belongs to households behind it: sold under a decision, paid out by the ledger, never by hand. */
    public boolean sharesOut() {
        return this == COLLECTIVE || this == COOPERATIVE;
    }

    /** Whether the holder's name is a person's, which strangers see masked. */
    public boolean personal() {
        return this == HOUSEHOLD;
    }
}
