package org.lintan.ticket.workflow;

/** The part of an application in which an officer saw a fault. */
public enum CasePart {
    PAPER,
    PLOT,
    INVENTORY,
    DECLARATION,
    HOLDER,
    OTHER
}
