package org.lintan.ticket.holders;

import org.lintan.kernel.party.PartyKind;

/** A registered rights holder. */
public record Holder(
        String party,
        String county,
        PartyKind kind,
        String name,
        String villageCode,
        String townName,
        String villageName) {}
