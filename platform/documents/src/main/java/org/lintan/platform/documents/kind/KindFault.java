package org.lintan.platform.documents.kind;

/** Why bytes are not the paper they say they are. */
public enum KindFault {
    /** Of another kind. */
    ANOTHER_KIND,
    /** Of the kind, but torn or contradicting itself. */
    BROKEN,
    /** Something else is in the file too: another kind's end, or bytes behind its own. */
    CARRIES_MORE,
    /** Unpacks, or is drawn, far beyond what it is worth. */
    GROWS,
    /** Carries a program. */
    PROGRAM
}
