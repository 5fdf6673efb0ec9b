/**
 * Participants' units: in when the registry has taken them into custody ({@code custody.deposited.v1}), out by a withdrawal the
 * registry is told of ({@code units.withdrawn.v1}). Market units are the counterpart of the registry's custody
 * ({@code @registry}).
 */
package org.lintan.market.position;
