package org.lintan.e2e.history;

/**
 * One request and what was heard of it. The same request is asked again under its key, each time with a trace of its own, until it has an answer.
 *
 * @param trace trace id of the request, which its record in the log carries
 * @param key idempotency key
 * @param request address and body: another one under the same key is another request
 * @param pod which process was asked
 * @param askedAt nanoseconds of the one clock of all clients
 * @param toldAt the same
 * @param road how it was heard: the answer itself, or asked for later
 * @param forGood whether it asks for what can never be had, so that it has to be refused the same way for ever
 * @param atRest whether nobody else asked anything meanwhile
 */
public record Told(
        String trace,
        String key,
        String request,
        int pod,
        long askedAt,
        long toldAt,
        Road road,
        boolean forGood,
        boolean atRest,
        Answer answer) {

    /** How an answer was heard. */
    public enum Road {
        ANSWER,
        ADDRESS
    }
}
