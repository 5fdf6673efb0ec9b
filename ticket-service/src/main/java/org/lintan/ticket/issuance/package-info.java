/** The moment a case becomes a ticket: land and years are taken, a serial is given, units come into being. One transaction. */
package org.lintan.ticket.issuance;
