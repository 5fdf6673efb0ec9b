package org.lintan.stack;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Lets several things be tried before a failure is thrown, so that a person hears at once of all that failed. Thread-safe. */
final class Failures {

    private final List<StackException> all = new ArrayList<>();

    /** Tries it and keeps its failure. Each failure names the part it is about and the log to look at. */
    void attempt(Runnable work) {
        try {
            work.run();
        } catch (StackException e) {
            keep(e);
        } catch (UncheckedIOException e) {
            keep(new StackException(e.getCause().getMessage(), e));
        }
    }

    private synchronized void keep(StackException failure) {
        all.add(failure);
    }

    /** @throws StackException with every failure, one on a line, if there was any */
    synchronized void throwIfAny() {
        if (all.size() == 1) {
            throw all.get(0);
        }
        if (!all.isEmpty()) {
            StringBuilder message = new StringBuilder(all.size() + " things failed:");
            all.forEach(failure -> message.append("\n  - ").append(failure.getMessage()));
            throw new StackException(message.toString(), all.get(0));
        }
    }
}
