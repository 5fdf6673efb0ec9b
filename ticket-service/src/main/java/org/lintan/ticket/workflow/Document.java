package org.lintan.ticket.workflow;

/** A paper that goes with a step. Its SHA-256 (64 hex digits) is the name it is kept under. */
public record Document(String name, String sha256) {}
