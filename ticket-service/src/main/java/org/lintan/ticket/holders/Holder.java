package org.lintan.ticket.holders;

/** A registered rights holder. */
public record Holder(
        String party,
        String county,
        HolderKind kind,
        String name,
        String villageCode,
        String townName,
        String villageName) {}
