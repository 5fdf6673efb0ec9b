/** Reading and writing of the tables people exchange with us: CSV and Excel, nothing of their meaning. Pure. */
package org.lintan.ledger.sheet;
