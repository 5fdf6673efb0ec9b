package org.lintan.platform.documents;

/** How far a paper has come. */
public enum DocumentState {
    /** Pieces are still to come, or it was not yet looked through. */
    OPEN,
    /** Whole, looked through, and never changed again. */
    STORED,
    /** Not what it was said to be; its bytes are gone. The same paper may be sent anew. */
    REFUSED
}
