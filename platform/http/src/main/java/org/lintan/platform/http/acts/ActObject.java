package org.lintan.platform.http.acts;

/** What an act was done to. */
public enum ActObject {
    ACCOUNT,
    APPLICATION,
    BUSINESS_DAY,
    CARD_CHANGE,
    CORRECTION,
    DEAD_LETTER,
    DECISION,
    DEPOSIT,
    DISTRIBUTION,
    DIVISIONS,
    HOLDER,
    PAPER,
    PARTICIPANT,
    PAYMENT,
    PLOT,
    ROLL,
    RULE,
    STATEMENT,
    STATEMENT_ENTRY,
    TICKET,
    UNIT_WITHDRAWAL
}
