package org.lintan.platform.documents;

/** What papers are bound to. Stored: a constant is never renamed. The steps of a case are not here, they name their papers themselves. */
public enum PaperObject {
    /** A decision of the assembly: minutes, photographs of the notice board. */
    DECISION,
    /** What a household brings against a decision. */
    OBJECTION,
    /** What the answer to an objection stands on; kept under the objection's id. */
    OBJECTION_ANSWER,
    /** A retirement: a statement of emissions, a contract, a court's paper. */
    RETIREMENT,
    /** A deposit: the bank's receipt. */
    DEPOSIT
}
