package org.lintan.market.desk.floor;

/** A party at an instrument: the floor must know who it is and what it may draw on, in money and in the instrument's units. */
public record Seat(String county, String instrumentId, String party) {}
