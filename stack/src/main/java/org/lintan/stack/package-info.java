/**
 * Starts, checks and stops the three servers Lintan stands on (a MySQL-protocol database, a Kafka broker and Keycloak), for
 * {@code ./lintan up}, for dev mode and for the tests.
 *
 * <p>Plain JDK: nothing of the broker, of Keycloak or of the database is on the class path of whoever uses this. Each server is
 * a process of its own, detached from the one that started it, with its log and its pid in one ignored folder
 * ({@link org.lintan.stack.Checkout}). Whoever finds a server running uses it; {@code ./lintan down} stops what was started here.
 */
package org.lintan.stack;
