package org.lintan.ticket.claims;

/**
 * One thing that may be said, or may not, for a reader.
 *
 * @param source the paper it rests on; empty where that is the ticket itself
 */
public record Say(Claim claim, String zh, String en, String source) {}
