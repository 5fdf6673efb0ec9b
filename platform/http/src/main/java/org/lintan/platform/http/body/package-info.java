/**
 * The bodies of requests: how large and how slow they may be, of which type, and how their JSON is read. Strict, and bounded while
 * reading: what is refused was never an object. Events and log records are read elsewhere, tolerantly.
 */
package org.lintan.platform.http.body;
