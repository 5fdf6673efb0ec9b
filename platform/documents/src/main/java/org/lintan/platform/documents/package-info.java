/**
 * Papers that people hand in: taken in pieces over weak networks, held against their SHA-256, looked through by their content, kept in the
 * database of the service. A service says what a paper belongs to ({@link org.lintan.platform.documents.Documents}), and who may read it follows that.
 *
 * <p>Invariant: nobody reads a paper because they know its fingerprint; a party holds what it has sent in full.
 * Invariant: what is STORED is whole, has the fingerprint it is kept under, and is of the kind it says.
 * Invariant: no paper is ever whole in memory.
 */
package org.lintan.platform.documents;
