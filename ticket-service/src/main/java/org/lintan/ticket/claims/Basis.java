package org.lintan.ticket.claims;

/** A rule in force on some day: what it says and the paper it rests on. */
public record Basis(String value, String source) {}
