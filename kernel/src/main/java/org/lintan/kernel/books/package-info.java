/**
 * Double entry for money and carbon alike: a journal is one business event made of transfers between accounts.
 *
 * <p>Invariant: a transfer takes from one account what it gives to another of the same asset and county, so every
 * asset sums to zero, always. Invariant: only system accounts are ever below zero.
 */
package org.lintan.kernel.books;
