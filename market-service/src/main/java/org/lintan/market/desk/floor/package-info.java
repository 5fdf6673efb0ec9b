/**
 * The listing market as pure rules: a {@link org.lintan.market.desk.floor.Floor} is filled with what the database holds, takes
 * commands one by one and says what became of each and what is to be written. No clock, no IO, no framework: the same floor
 * and the same commands give the same effects, always.
 */
package org.lintan.market.desk.floor;
