/**
 * From a village's forest to a numbered carbon ticket, and what becomes of it: holders, plots, inventories, the application
 * and the people who decide it, issuance, the registry of titles, retirement, the public page and the audit of all this.
 *
 * <p>Invariant: the same land is credited for the same years at most once.
 * Invariant: the issued kilograms of a ticket are the sum of its buckets, and its blocks tile the issued range without overlap or gap.
 * Invariant: no two decisions of one case are taken by the same person.
 *
 * <p>{@code land}, {@code method}, {@code workflow} and {@code units} are pure: values in, values out.
 */
package org.lintan.ticket;
