package org.lintan.e2e.history;

import com.fasterxml.jackson.databind.JsonNode;

/** What a client heard. */
public sealed interface Answer {

    /**
     * It was done.
     *
     * @param status of the answer; 0 where it was asked for later, by its address, which tells none
     * @param replayed whether it was said to have been given before
     */
    record Done(int status, JsonNode body, boolean replayed) implements Answer {}

    /** It was refused, in the words of the reader's language. */
    record Refused(int status, String code, String detail) implements Answer {}

    /** Nobody knows yet: no answer, 202, 429 or a fault that passes. */
    record Nothing(String why) implements Answer {}
}
