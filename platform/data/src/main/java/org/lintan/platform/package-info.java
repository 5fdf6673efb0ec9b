/**
 * The plumbing every service shares: one transaction, books, outbox and inbox, idempotent writes, refusals as problems, dated rules,
 * audit. Public types are its API (docs/contracts/platform.md); all else is package-private.
 *
 * <p>Invariant: only {@link org.lintan.platform.db.Tx} opens a transaction. Invariant: nothing is published except from the outbox.
 * Invariant: journals and transfers are inserted, never updated or deleted. Invariant: nothing here knows a service.
 */
package org.lintan.platform;
