package org.lintan.market.desk.floor;

/** Something of a county, by its id: an instrument, a party, a listing. Nothing is ever found by its id alone. */
public record Ref(String county, String id) {}
