/**
 * The order book of one instrument: commands in, events out.
 *
 * <p>Deterministic: no clock, no input or output, no framework; time comes with the command, and the same commands give
 * the same events, byte for byte. Prices in fen per tonne, quantities in kilograms, both {@code long}.
 *
 * <p>Invariant: knows {@code java.*} and the kernel only. Invariant: a refusal changes nothing and is an event with a
 * stable code; nothing throws on input. Invariant: what came in is traded, resting or cancelled, to the kilogram; no
 * trade lies outside the taker's limit or the price band; nobody trades with themselves or their relations.
 */
package org.lintan.market.book;
