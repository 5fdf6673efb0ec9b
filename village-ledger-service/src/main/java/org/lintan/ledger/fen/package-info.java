/** Following one fen from a payment's arrival in the village to the household, and back, for the auditor. Reads only. */
package org.lintan.ledger.fen;
