/** Settled trades of all ways of trading: their rows, the event that tells other rooms of them, and what their two parties may ask. */
package org.lintan.market.desk.trade;
