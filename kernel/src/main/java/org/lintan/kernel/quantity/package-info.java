/** Money in fen, carbon in kilograms CO2e, price in fen per tonne, area in square metres: {@code long}, checked. */
package org.lintan.kernel.quantity;
