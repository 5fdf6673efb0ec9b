/**
 * What every way of trading draws on, as pure values and rules: a {@link org.lintan.market.desk.floor.Floor} is filled with what the database holds, hears
 * commands one by one, moves money and units, and says what is to be written. No clock, no IO, no framework: the same floor and the same
 * commands give the same effects, always.
 */
package org.lintan.market.desk.floor;
