package org.lintan.ticket.claims;

/** How a beneficiary's emissions stand on record beside a retirement. */
public enum Declaration {
    /** Emissions, own reductions and remainder were stated. */
    STATED,
    /** It was said that they are not stated. */
    NOT_STATED,
    /** Nobody was asked: retirements from before statements were taken. */
    NONE
}
