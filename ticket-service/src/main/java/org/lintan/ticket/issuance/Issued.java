package org.lintan.ticket.issuance;

/** A ticket that now exists. */
public record Issued(String ticketId, String serial, String verifyCode) {}
