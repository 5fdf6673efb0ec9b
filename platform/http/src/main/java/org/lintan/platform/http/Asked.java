package org.lintan.platform.http;

/**
 * What a request asks for.
 *
 * @param endpoint method and address, with its ids and without its query
 * @param hash SHA-256 of method, address, query and body, in hex
 */
public record Asked(String endpoint, String hash) {}
