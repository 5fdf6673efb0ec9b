package org.lintan.platform.http;

/** Carries a {@link Refusal} to the boundary and rolls the transaction back on its way. Not an error: it has no stack trace. */
public final class Rollback extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Rollback(Refusal refusal) {
        super(refusal.code().name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
