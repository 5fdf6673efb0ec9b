/**
 * Runs inside Keycloak: whoever types wrong passwords waits, and nobody else does.
 *
 * <p>Wrong tries are counted by login name and address, whether or not there is such a login. Two far higher counts stand behind it: of one
 * address over all names, and of one name over all addresses. Keycloak finds the two factories by {@code META-INF/services} and prefers
 * them to its own by their order.
 *
 * <p>Nothing here may use another package of ours: the launcher compiles this one alone against Keycloak's own jars.
 */
package org.lintan.identity.guard;
