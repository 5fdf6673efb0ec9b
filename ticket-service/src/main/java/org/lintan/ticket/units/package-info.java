/** PURE: the numbered units of a ticket. Unit n is the n-th kilogram; a block is a range of them in one hand and one bucket. */
package org.lintan.ticket.units;
