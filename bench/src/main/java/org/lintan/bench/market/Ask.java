package org.lintan.bench.market;

/**
 * One request.
 *
 * @param key of idempotency, never used before
 * @param keep the member of the answer that names what was made; null where nothing is
 */
record Ask(String path, String token, String key, String body, String keep) {}
