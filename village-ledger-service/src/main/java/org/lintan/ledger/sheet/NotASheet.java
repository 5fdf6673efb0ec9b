package org.lintan.ledger.sheet;

/** Ends the reading of a file from deep inside it; never leaves this package. */
final class NotASheet extends Exception {

    private static final long serialVersionUID = 1;

    final FileCode code;

    NotASheet(FileCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }
}
