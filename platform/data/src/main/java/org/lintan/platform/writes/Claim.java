package org.lintan.platform.writes;

/**
 * A claimed idempotency key; plain values, may travel in a command as JSON.
 *
 * @param id stays the same when an overrun lease is taken over, and is new after a refusal: a command id made of it is
 *     the same for every repetition of the same request
 * @param token changes with every take-over; only the current one may complete
 */
public record Claim(String county, String scope, String key, String id, String token) {}
