package org.lintan.kernel.split;

/**
 * What a household receives.
 *
 * @param newCarry to be handed in with its next distribution
 */
public record Line(String key, long amountFen, Carry newCarry) {}
