package org.lintan.ticket.workflow;

import org.lintan.kernel.hash.Sha256;
import org.lintan.kernel.text.ShownName;

/** A paper that goes with a step. Its SHA-256 (64 hex digits) is the name it is kept under. */
public record Document(String name, String sha256) {

    /** Signs of the name. */
    private static final int LONGEST_NAME = 120;

    /** Whether its name can be shown and its fingerprint is one. */
    public boolean readable() {
        return name != null && ShownName.fault(name, LONGEST_NAME).isEmpty() && Sha256.isHash(sha256);
    }
}
