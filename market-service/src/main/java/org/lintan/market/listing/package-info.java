/**
 * 挂牌, a way of trading: offers at a fixed price that stand side by side and are taken in parts. What an open listing still offers is held
 * in the seller's ordered units, to the kilogram.
 */
package org.lintan.market.listing;
