/**
 * The desk: carries out the commands of the log in ONE transaction for a batch. It knows ways of trading only as {@link org.lintan.market.desk.Form}s, and
 * gives all of them what they share: instruments, members, terms, days, money and units. Why it is built this way: docs/decisions/0016-forms-and-lanes.md.
 */
package org.lintan.market.desk;
