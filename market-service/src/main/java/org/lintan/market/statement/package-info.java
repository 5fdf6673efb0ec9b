/**
 * Statements of the bank about the county's account. An upload books nothing: each entry becomes a row once, and is held against
 * the references of the county's participants each time it is looked at. Money is in the books when a person confirms what
 * another uploaded or assigned; it is then an ordinary deposit under the bank's number of the entry.
 */
package org.lintan.market.statement;
