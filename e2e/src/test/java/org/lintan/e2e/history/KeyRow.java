package org.lintan.e2e.history;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the database keeps under a key: the last request that was decided, and what it came to.
 *
 * @param firstId name of the first thing it made, or would have made
 * @param body null of a refusal
 * @param refusalCode null of what is done
 */
public record KeyRow(
        String county,
        String commandId,
        String requestId,
        String bodyHash,
        String type,
        String instrument,
        String firstId,
        boolean done,
        int status,
        JsonNode body,
        String refusalCode,
        int partition,
        long offset) {}
