package org.lintan.platform.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lintan.platform.http.acts.Act;
import org.lintan.platform.http.acts.NoAct;

/** What a use case came to: done with an answer, or refused. */
public sealed interface Outcome<T> {

    /**
     * @param status HTTP status of the answer (200, 201, 202, 204)
     * @param body rendered as JSON; null for none
     * @param location of what was created; null for none
     * @param acts what the person did, to be written in the transaction of the effect; empty until somebody says it
     * @param noAct why there is none
     */
    record Done<T>(int status, T body, URI location, List<Act> acts, Optional<NoAct> noAct) implements Outcome<T> {

        public Done {
            acts = List.copyOf(acts);
        }

        public Done(int status, T body, URI location) {
            this(status, body, location, List.of(), Optional.empty());
        }

        /** Whether somebody said what the person did, or why that is no act. */
        public boolean told() {
            return !acts.isEmpty() || noAct.isPresent();
        }
    }

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

    /** The same, with what the person did. Whoever is refused did nothing. */
    default Outcome<T> by(List<Act> acts) {
        return this instanceof Done<T> done
                ? new Done<>(done.status(), done.body(), done.location(), acts, Optional.empty())
                : this;
    }

    /** The same, with what the person did. */
    default Outcome<T> by(Act act) {
        return by(List.of(act));
    }

    /** The same, with why it leaves no act. */
    default Outcome<T> by(NoAct why) {
        return this instanceof Done<T> done
                ? new Done<>(done.status(), done.body(), done.location(), List.of(), Optional.of(why))
                : this;
    }
}
