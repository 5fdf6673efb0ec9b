/**
 * Plan arithmetic: how a pot becomes deductions, the collective's share and household lines.
 *
 * <p>Pure: values in, values out; knows only {@code java.*}, the kernel and the refusal values of platform.
 * Invariant: deductions + collective share + household lines + residual = pot, to the fen.
 */
package org.lintan.ledger.plan;
