/**
 * The plain rules of money, carbon and proof: values in, values out.
 *
 * <p>Invariant: nothing here knows more than {@code java.*}. No clock, no input or output (the offline
 * verifier's command line apart), no framework, no floating point.
 */
package org.lintan.kernel;
