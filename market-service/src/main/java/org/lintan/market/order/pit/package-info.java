/**
 * An instrument's continuous market in memory: the pure {@code book}, which knows numbers, and its orders, which have names, money and
 * units behind them. No clock, no IO, no framework. A pit restored from its head and its open orders goes on exactly like the one
 * they were written from.
 */
package org.lintan.market.order.pit;
