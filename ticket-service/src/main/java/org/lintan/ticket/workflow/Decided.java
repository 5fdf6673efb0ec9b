package org.lintan.ticket.workflow;

/** A step somebody took in the current round of the case. */
public record Decided(Action action, String subject) {}
