package org.lintan.ticket.workflow;

/** A paper that goes with a step. The paper itself lies elsewhere; its SHA-256 (64 hex digits) proves which one it was. */
public record Document(String name, String sha256) {}
