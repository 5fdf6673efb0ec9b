/**
 * Calls a service with what its committed description allows and with what it does not, many times and from one seed, and compares
 * every answer with the description: no fault inside, no status nobody described, every refusal a problem, nobody left waiting.
 * And once with each role, to write down who reaches what ({@link org.lintan.testkit.fuzz.Access}).
 */
package org.lintan.testkit.fuzz;
