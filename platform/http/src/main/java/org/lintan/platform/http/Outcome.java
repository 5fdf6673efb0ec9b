package org.lintan.platform.http;

import java.net.URI;

/** What a use case came to: done with an answer, or refused. */
public sealed interface Outcome<T> {

    /**
     * @param status HTTP status of the answer (200, 201, 202, 204)
     * @param body rendered as JSON; null for none
     * @param location of what was created; null for none
     */
    record Done<T>(int status, T body, URI location) implements Outcome<T> {}

    /** Nothing was changed, and why. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T body) {
        return new Done<>(200, body, null);
    }

    static <T> Outcome<T> created(T body, URI location) {
        return new Done<>(201, body, location);
    }

    /** The answer will come later; {@code location} says where to ask. */
    static <T> Outcome<T> accepted(T body, URI location) {
        return new Done<>(202, body, location);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> refused(Code code, Object... args) {
        return new Refused<>(Refusal.of(code, args));
    }
}
