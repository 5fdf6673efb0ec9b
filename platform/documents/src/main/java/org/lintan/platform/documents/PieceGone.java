package org.lintan.platform.documents;

/** A piece is not where it was: another request has stored the paper elsewhere or refused it meanwhile, or it is lost. */
final class PieceGone extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PieceGone(String documentId) {
        super("a paper has lost a piece: " + documentId);
    }
}
