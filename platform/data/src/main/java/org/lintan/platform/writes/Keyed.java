package org.lintan.platform.writes;

/**
 * A request and its idempotency key.
 *
 * @param scope hash of who asks for what; a key is one within its scope
 * @param hash of the whole request
 */
record Keyed(String county, String scope, String key, String hash) {}
