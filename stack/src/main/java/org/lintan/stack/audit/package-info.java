/**
 * {@code ./lintan audit}: the invariants of the running system (design.md §8), each with its figures.
 *
 * <p>Works as any auditor could: reads what the services show the role auditor, compares the books of one service with those of
 * another, and checks each chain offline with the verifier jar. {@link org.lintan.stack.audit.Invariants} is pure: readings in,
 * findings out.
 */
package org.lintan.stack.audit;
