package org.lintan.ledger.village;

/** A collective or cooperative whose book is kept here. {@code villageCode} is the region its dated rules are looked up by. */
public record Collective(String county, String party, String name, String villageCode, String villageName) {}
