/**
 * Personal data: sealed at rest, masked on the way out, committed to by salted hashes.
 *
 * <p>Invariant: identity, card and phone numbers and names are stored only as AES-GCM ciphertext bound to their row;
 * they never reach a log, an event or a journal. Erasing ciphertext and salt erases the person; the commitment that
 * stays behind says nothing without the salt.
 */
package org.lintan.platform.pii;
