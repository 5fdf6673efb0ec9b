/**
 * The demo county: loaded through the public API as the demo users, never by SQL, so that what a stranger sees after
 * {@code ./lintan up} is what real people could have done by hand.
 *
 * <p>Every write carries a fixed idempotency key: a second load, or one that continues after an interruption, gets the
 * stored answers and changes nothing. That also makes the loader the client of the fault tests: services may be killed
 * under it at any moment.
 *
 * <p>Needs Jackson on the class path (the only dependency of this module).
 */
package org.lintan.stack.demo;
